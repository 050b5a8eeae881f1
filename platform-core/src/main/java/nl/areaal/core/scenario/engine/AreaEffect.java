package nl.areaal.core.scenario.engine;

/**
 * What an uncertain parameter does to the figure of an area when it goes from the low end of its range to the high end.
 *
 * @param parameter its key on the model's card
 * @param valueEffect on the value, in the unit of the answer
 * @param deltaEffect on the difference with the region as it is: errors that both sides share have gone
 */
public record AreaEffect(String areaCode, String parameter, double valueEffect, double deltaEffect) {}
