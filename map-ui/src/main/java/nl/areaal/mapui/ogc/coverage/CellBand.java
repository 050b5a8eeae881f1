package nl.areaal.mapui.ogc.coverage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.ogc.Places;
import nl.areaal.mapui.scenario.BaselineNotReadyException;
import nl.areaal.mapui.scenario.OpenAnswers;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** How sure a model is about one cell: it answers about that cell with its parameters at their ends. */
@Component
class CellBand {
    private static final int AT_ONCE = 2;
    /** The value is known already: who asks for it is not kept waiting for what stands beside it. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final OpenAnswers answers;
    private final Places places = new Places(AT_ONCE, PATIENCE);

    CellBand(OpenAnswers answers) {
        this.answers = answers;
    }

    /** The lowest and the highest value. */
    record Band(double low, double high) {}

    /** The band of the cell that a place lies in; empty where there is no value, for a model of the whole region, or in a crowd. */
    Optional<Band> at(ModelCard card, Grid grid, Coordinate place) {
        boolean isOfCells = ModelLibrary.cellModels().stream()
                .anyMatch(model -> model.card().key().equals(card.key()));
        if (!isOfCells || Float.isNaN(grid.valueAt(place.x, place.y))) {
            return Optional.empty();
        }
        GridFrame frame = grid.frame();
        return frame.cellAt(place.x, place.y)
                .flatMap(cell ->
                        places.insideIfFree(() -> about(card, frame.cut(cell).extent())))
                .flatMap(found -> found);
    }

    private Optional<Band> about(ModelCard card, Envelope cell) {
        try {
            return answers
                    .about(RegionCrs.GEOMETRY.toGeometry(cell), List.of(card.key()))
                    .sequencedValues()
                    .getFirst()
                    .areas()
                    .stream()
                    .findFirst()
                    .map(area -> new Band(area.low(), area.high()));
        } catch (BaselineNotReadyException e) {
            return Optional.empty(); // the cells are kept from a run, and what the band needs is being read
        }
    }
}
