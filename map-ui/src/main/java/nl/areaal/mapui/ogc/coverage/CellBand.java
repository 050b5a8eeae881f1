package nl.areaal.mapui.ogc.coverage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.scenario.BaselineNotReadyException;
import nl.areaal.mapui.scenario.OpenAnswers;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** How sure a model is about one cell: it answers about that cell with its parameters at their ends. */
@Component
class CellBand {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 5;

    private final OpenAnswers answers;

    /** Strangers must not slow down those who work with the platform. */
    private final Semaphore room = new Semaphore(AT_ONCE, true);

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
        if (!enter()) {
            return Optional.empty();
        }
        try {
            return answers
                    .about(RegionCrs.GEOMETRY.toGeometry(cell(grid.frame(), place)), List.of(card.key()))
                    .sequencedValues()
                    .getFirst()
                    .areas()
                    .stream()
                    .findFirst()
                    .map(area -> new Band(area.low(), area.high()));
        } catch (BaselineNotReadyException e) {
            return Optional.empty(); // the cells are kept from a run, and what the band needs is being read
        } finally {
            room.release();
        }
    }

    private boolean enter() {
        try {
            return room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Envelope cell(GridFrame frame, Coordinate place) {
        double west =
                frame.originX() + Math.floor((place.x - frame.originX()) / frame.cellMetres()) * frame.cellMetres();
        double north =
                frame.originY() - Math.floor((frame.originY() - place.y) / frame.cellMetres()) * frame.cellMetres();
        return new Envelope(west, west + frame.cellMetres(), north - frame.cellMetres(), north);
    }
}
