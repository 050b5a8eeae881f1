package nl.areaal.mapui.view;

import java.util.concurrent.Executor;
import nl.areaal.mapui.scenario.Scenarios;
import nl.areaal.mapui.security.SignedIn;

/**
 * What the scenario panel works with.
 *
 * @param background runs what takes longer than a click may
 */
record ScenarioServices(Scenarios scenarios, SignedIn signedIn, Executor background) {}
