package nl.areaal.mapui.ogc.coverage;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridClip;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.mapui.colour.DrawnRuns;
import nl.areaal.mapui.ogc.NotFoundException;
import nl.areaal.mapui.ogc.coverage.CoverageJson.Values;
import nl.areaal.mapui.scenario.RunGrids;
import nl.areaal.mapui.scenario.RunSummary;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The cells of a run of a model: those of a scenario beside the region as it is, and those of the region as it is now with how sure they are.
 *
 * @param band where the run is what the model says of the region as it is now
 */
record RunCells(ModelCard card, RunSummary run, Optional<CellBand> band, DrawnRuns drawn) implements CellSource {
    private static final Bilingual BASELINE = new Bilingual("Zoals het nu is", "As it is now");
    private static final Bilingual LOW = new Bilingual("Ten minste", "At least");
    private static final Bilingual HIGH = new Bilingual("Ten hoogste", "At most");

    @Override
    public GridFrame frame() {
        return grids().value().frame();
    }

    @Override
    public List<Values> at(Coordinate place) {
        return band.flatMap(known -> known.at(card, grids().value(), place))
                .map(known -> List.of(
                        answers(List.of(place)),
                        new Values("low", LOW, card.unit(), List.of(known.low())),
                        new Values("high", HIGH, card.unit(), List.of(known.high()))))
                .orElseGet(() -> along(List.of(place)));
    }

    @Override
    public List<Values> along(List<Coordinate> places) {
        return run.scenario().isPresent()
                ? List.of(answers(places), of("baseline", BASELINE, grids().baseline(), places))
                : List.of(answers(places));
    }

    @Override
    public Optional<Grid> cut(Envelope extent) {
        return GridClip.of(grids().value(), extent);
    }

    private Values answers(List<Coordinate> places) {
        return of(card.key(), card.name(), grids().value(), places);
    }

    private Values of(String name, Bilingual title, Grid grid, List<Coordinate> places) {
        List<Double> numbers = places.stream()
                .map(place -> (double) grid.valueAt(place.x, place.y))
                .toList();
        return new Values(name, title, card.unit(), numbers);
    }

    private RunGrids grids() {
        try {
            return drawn.get(run.id()).grids();
        } catch (NoSuchElementException e) {
            throw new NotFoundException("cells of run", run.id().toString());
        }
    }
}
