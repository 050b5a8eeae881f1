package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Component> parts = new ArrayList<>();
        switch (layer) {
            case DrawnLayer drawn -> parts.add(LayerLegend.of(drawn.group().legend()));
            case BroughtLayer brought -> parts.add(LayerLegend.of(brought.colour(), brought.name()));
            case AnswerLayer answer -> {
                if (answers.isOf(answer.card())) {
                    parts.add(answers.legend());
                }
                parts.add(LayerOrigin.of(
                        answer.card(), scenarios.newestBaseline(answer.card().key())));
            }
        }
        layer.collection()
                .flatMap(id -> known.collections().find(id, audience))
                .map(this::origin)
                .ifPresent(parts::add);
        return parts.toArray(Component[]::new);
    }

    private LayerOrigin origin(PublishedCollection collection) {
        String dataset = collection.source().datasetId();
        Optional<DatasetVersion> delivery = known.datasets()
                .newest(dataset, collection.id())
                .or(() -> known.datasets().newest(dataset, ""));
        return LayerOrigin.of(collection, known.datasets().find(dataset), delivery);
    }
}
