package nl.areaal.mapui.scenario;

import nl.areaal.core.coverage.Grid;

/** The cells that a run gave beside those of its baseline, in one frame. */
public record RunGrids(Grid value, Grid baseline) {}
