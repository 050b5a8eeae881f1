/**
 * Spatial files of others: GeoPackage and GeoJSON, read feature by feature, and the intake that mends or refuses what is
 * wrong with them and counts it; and GeoPackages of ours for others.
 */
@NullMarked
package nl.areaal.geodata.file;

import org.jspecify.annotations.NullMarked;
