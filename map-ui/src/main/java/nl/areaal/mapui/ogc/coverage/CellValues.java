package nl.areaal.mapui.ogc.coverage;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.mapui.ogc.coverage.CoverageJson.Values;
import nl.areaal.mapui.scenario.RunGrids;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a run says at places.
 *
 * @param places in RD New
 */
record CellValues(ModelCard card, RunGrids grids, List<Coordinate> places) {
    private static final Bilingual BASELINE = new Bilingual("Zoals het nu is", "As it is now");
    private static final Bilingual LOW = new Bilingual("Ten minste", "At least");
    private static final Bilingual HIGH = new Bilingual("Ten hoogste", "At most");

    /** The answer alone. */
    List<Values> alone() {
        return List.of(of(card.key(), card.name(), grids.value()));
    }

    /** The answer of a scenario, and that for the region as it is. */
    List<Values> besideBaseline() {
        return List.of(of(card.key(), card.name(), grids.value()), of("baseline", BASELINE, grids.baseline()));
    }

    /** The answer at one place with its lowest and highest value, when these are known. */
    List<Values> withBand(Optional<CellBand.Band> band) {
        return band.map(known -> List.of(
                        of(card.key(), card.name(), grids.value()),
                        new Values("low", LOW, card.unit(), List.of(known.low())),
                        new Values("high", HIGH, card.unit(), List.of(known.high()))))
                .orElseGet(this::alone);
    }

    private Values of(String name, Bilingual title, Grid grid) {
        List<Double> numbers = places.stream()
                .map(place -> (double) grid.valueAt(place.x, place.y))
                .toList();
        return new Values(name, title, card.unit(), numbers);
    }
}
