package nl.areaal.geodata.supply;

import nl.areaal.core.observation.supply.Supply;

/**
 * How readings of one datastream come in.
 *
 * @param datastream its id
 * @param name what people call the datastream
 */
public record StreamSupply(long datastream, String name, Supply supply) {}
