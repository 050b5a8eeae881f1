package nl.areaal.geodata.area;

import java.util.SortedMap;

/**
 * What saving areas did.
 *
 * @param saved how many are in the store now
 * @param removed how many of the previous delivery are not in this one, and went
 * @param replaced how many stood there from other datasets, by the id of the dataset
 */
public record SavedAreas(int saved, int removed, SortedMap<String, Integer> replaced) {}
