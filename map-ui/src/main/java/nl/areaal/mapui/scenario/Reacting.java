package nl.areaal.mapui.scenario;

import java.util.Optional;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.analysis.Reaction;
import nl.areaal.core.scenario.analysis.Sensitivity;

/**
 * What a model does for an area when a scenario is carried out.
 *
 * @param sensitivity which parameters make its bands; empty when it gives no figure
 */
public record Reacting(ModelCard card, Reaction reaction, Optional<Sensitivity> sensitivity) {}
