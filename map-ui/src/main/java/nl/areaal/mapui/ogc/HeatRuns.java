package nl.areaal.mapui.ogc;

import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.ZonalCollection;
import nl.areaal.mapui.ogc.query.Query;
import nl.areaal.mapui.ogc.query.RunParameter;
import nl.areaal.mapui.ogc.query.WordParameter;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;
import org.springframework.stereotype.Component;

/** The runs of the heat model, and their figures as the collection {@code heat}. */
@Component
class HeatRuns {
    static final String COLLECTION = "heat";
    static final RunParameter RUN = new RunParameter();
    static final WordParameter<AreaLevel> LEVEL =
            new WordParameter<>("level", "Only areas of this level.", AreaLevel.class);

    private final Scenarios scenarios;

    HeatRuns(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    /** The run that the query asks for, or the newest baseline. */
    RunSummary get(Query query) {
        Optional<UUID> wanted = query.read(RUN);
        return wanted.map(run -> scenarios.find(run).orElseThrow(() -> new NotFoundException("run", run.toString())))
                .or(() -> scenarios.newestBaseline(COLLECTION))
                .orElseThrow(() -> new NotFoundException("run", "newest baseline"));
    }

    /** The figures of the run that the query asks for. */
    PublishedCollection collection(Query query) {
        RunSummary run = get(query);
        return ZonalCollection.of(run.id(), run.finishedAt(), query.read(LEVEL));
    }

    /** The figures of the newest baseline, when there is one. */
    Optional<PublishedCollection> newest() {
        return scenarios
                .newestBaseline(COLLECTION)
                .map(run -> ZonalCollection.of(run.id(), run.finishedAt(), Optional.empty()));
    }
}
