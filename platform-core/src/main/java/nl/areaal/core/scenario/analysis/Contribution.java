package nl.areaal.core.scenario.analysis;

import nl.areaal.core.scenario.Parameter;

/**
 * What one uncertain parameter has to do with a band.
 *
 * @param effect what the figure changes by when the parameter goes from the low end of its range to the high end
 * @param share of all effects together, 0 to 1; 0 when none of the parameters does anything
 */
public record Contribution(Parameter parameter, double effect, double share) {}
