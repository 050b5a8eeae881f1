/**
 * The kernels beside the tools that a planner would else pick: GDAL, GRASS, PostGIS and JTS, on the same cells and outlines in the same
 * run, with the answers compared. What counts is processor time; what the tools need to read and write their files is said beside it.
 */
@NullMarked
package nl.areaal.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
