package nl.areaal.mapui.view;

import nl.areaal.geodata.scenario.ParameterNoteStore;
import nl.areaal.mapui.colour.DrawnRuns;
import nl.areaal.mapui.scenario.Analyses;
import nl.areaal.mapui.scenario.AreaAnswers;
import nl.areaal.mapui.scenario.JobWatch;
import nl.areaal.mapui.scenario.ModelJobs;
import nl.areaal.mapui.scenario.Scenarios;
import nl.areaal.mapui.security.SignedIn;
import org.springframework.stereotype.Component;

/** What scenarios are computed with, and who asks for it. */
@Component
record ScenarioServices(
        Scenarios scenarios,
        Analyses analyses,
        AreaAnswers answers,
        ParameterNoteStore notes,
        ModelJobs jobs,
        JobWatch watch,
        DrawnRuns drawn,
        SignedIn signedIn,
        Background background) {}
