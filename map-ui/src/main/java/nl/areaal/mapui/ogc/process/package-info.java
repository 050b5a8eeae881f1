/**
 * OGC API - Processes: the models and the statistics of areas as processes that anybody may have executed, at once or as jobs. What
 * strangers ask for is bounded: in size, in pace, in how much of it waits, and in how long it is kept.
 */
@NullMarked
package nl.areaal.mapui.ogc.process;

import org.jspecify.annotations.NullMarked;
