package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as values.
 *
 * @param geometry in the system that was asked for, x or longitude first
 * @param values of the properties that were asked for, in their order: text, whole numbers, numbers, booleans and instants;
 *     empty where there is none
 */
public record FeatureRow(String name, Geometry geometry, List<Optional<Object>> values) {}
