package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.geodata.coverage.PublishedCoverage;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.scenario.Scenarios;

/** Finds what a layer means and where it comes from. */
final class LayerExplanation {
    private final AreaServices known;
    private final Scenarios scenarios;
    private final ModelLayer answers;
    private final Audience audience;

    LayerExplanation(AreaServices known, Scenarios scenarios, ModelLayer answers, Audience audience) {
        this.known = known;
        this.scenarios = scenarios;
        this.answers = answers;
        this.audience = audience;
    }

    Component[] of(MapLayer layer) {
        return Stream.concat(legend(layer).stream(), origin(layer).stream()).toArray(Component[]::new);
    }

    /** What its colours mean; empty for a model that has nothing on the map. */
    Optional<Component> legend(MapLayer layer) {
        return switch (layer) {
            case DrawnLayer drawn -> Optional.of(LayerLegend.of(drawn.group().legend()));
            case BroughtLayer brought -> Optional.of(LayerLegend.of(brought.colour(), brought.name()));
            case GridLayer grid -> legend(grid);
            case AnswerLayer answer when answers.isOf(answer.card()) -> Optional.of(answers.legend());
            case AnswerLayer _ -> Optional.empty();
        };
    }

    private Optional<Component> legend(GridLayer layer) {
        return known.grids()
                .coverages()
                .find(layer.key(), audience)
                .map(PublishedCoverage::stored)
                .map(grid -> new GridLegend(
                        layer.name(),
                        known.grids().scales().scale(grid),
                        grid.coverage().unit()));
    }

    Optional<Component> origin(MapLayer layer) {
        return layer instanceof AnswerLayer answer
                ? Optional.of(LayerOrigin.of(
                        answer.card(), scenarios.newestBaseline(answer.card().key())))
                : layer.collection().flatMap(id -> known.layer(id, audience)).map(this::originOf);
    }

    private LayerOrigin originOf(PublishedCollection collection) {
        String dataset = collection.source().datasetId();
        Optional<DatasetVersion> delivery = known.datasets()
                .newest(dataset, collection.id())
                .or(() -> known.datasets().newest(dataset, ""));
        return LayerOrigin.of(collection, known.datasets().find(dataset), delivery);
    }
}
