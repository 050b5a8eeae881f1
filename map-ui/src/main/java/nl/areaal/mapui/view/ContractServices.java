package nl.areaal.mapui.view;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.observation.Datastream;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.feed.FeedRegister;
import nl.areaal.geodata.observation.CountedProblems;
import nl.areaal.geodata.observation.ProblemGroup;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.quality.BreachGroup;
import nl.areaal.geodata.quality.BreachStore;
import org.springframework.stereotype.Component;

/** What was agreed of a dataset's readings, and what breaks it. */
@Component
record ContractServices(
        DatasetStore datasets, SensorStore sensors, BreachStore breaches, ProblemStore problems, FeedRegister feeds) {

    /** A dataset that somebody may see. */
    Optional<Dataset> find(String id, String user, boolean keeper) {
        return datasets.find(id)
                .filter(dataset ->
                        keeper || dataset.handling().classification() != Classification.CONFIDENTIAL || isOf(id, user));
    }

    /** Whether somebody fills a dataset with a feed of theirs. */
    boolean isOf(String dataset, String user) {
        return feeds.ofDataset(dataset).stream().anyMatch(feed -> feed.madeBy().equals(user));
    }

    List<Datastream> datastreams(String dataset) {
        return sensors.datastreamsOfDataset(dataset);
    }

    List<BreachGroup> breachesOf(String dataset) {
        return breaches.groupsOf(dataset);
    }

    List<ProblemGroup> messagesOf(String dataset) {
        return problems.groupsOf(dataset);
    }

    List<CountedProblems> countedOf(String dataset) {
        return problems.countedOf(dataset);
    }
}
