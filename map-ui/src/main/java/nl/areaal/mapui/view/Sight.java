package nl.areaal.mapui.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.Thing;
import nl.areaal.geodata.supply.StreamSupply;

/**
 * What can be seen on the map, as figures.
 *
 * @param level of the areas
 * @param areas the most populous first
 * @param figures what their colours mean; empty when no answer of a model is drawn
 * @param supplies how the readings of the sensors come in
 * @param moment that the readings are of; empty for the newest
 * @param more whether there is more than is listed
 */
record Sight(
        AreaLevel level,
        List<AreaSummary> areas,
        Optional<ColouredFigures> figures,
        List<SeenSensor> sensors,
        List<StreamSupply> supplies,
        Optional<Instant> moment,
        boolean more) {
    Sight {
        areas = List.copyOf(areas);
        sensors = List.copyOf(sensors);
        supplies = List.copyOf(supplies);
    }

    /** A sensor with the reading that the map writes beside it. */
    record SeenSensor(Thing thing, Datastream stream, Optional<Observation> latest) {}

    /** An area with its figure. */
    record Figured(AreaSummary area, ColouredFigures.Banded figure) {}

    Optional<Figured> lowest() {
        return figured().min(Comparator.comparingDouble(one -> one.figure().value()));
    }

    Optional<Figured> highest() {
        return figured().max(Comparator.comparingDouble(one -> one.figure().value()));
    }

    private Stream<Figured> figured() {
        return areas.stream()
                .flatMap(
                        area -> figures
                                .flatMap(all -> all.find(area.code().value()))
                                .map(figure -> new Figured(area, figure))
                                .stream());
    }
}
