package nl.areaal.mapui.ogc.coverage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.geodata.coverage.CoveragePieces;
import nl.areaal.mapui.colour.DrawnRuns;
import nl.areaal.mapui.ogc.ModelRuns;
import nl.areaal.mapui.ogc.NotFoundException;
import nl.areaal.mapui.ogc.Published;
import nl.areaal.mapui.ogc.query.Query;
import nl.areaal.mapui.scenario.RunSummary;
import org.springframework.stereotype.Component;

/** Finds the cells behind a name: the run of a model that the query asks for, or a grid of a dataset that the caller may see. */
@Component
class CellSources {
    private final ModelRuns runs;
    private final DrawnRuns drawn;
    private final CellBand band;
    private final Published published;
    private final CoveragePieces pieces;

    CellSources(ModelRuns runs, DrawnRuns drawn, CellBand band, Published published, CoveragePieces pieces) {
        this.runs = runs;
        this.drawn = drawn;
        this.band = band;
        this.published = published;
        this.pieces = pieces;
    }

    /**
     * The cells behind a name.
     *
     * @throws NotFoundException when the caller knows nothing of that name that has cells, or no such run
     */
    CellSource get(String id, Query query, HttpServletRequest request) {
        return ModelRuns.isModel(id)
                ? ofModel(ModelRuns.card(id), query)
                : new StoredCells(published.grid(id, request).stored(), pieces);
    }

    private CellSource ofModel(ModelCard card, Query query) {
        RunSummary run = runs.get(card.key(), query);
        return new RunCells(card, run, runs.isNewestBaseline(run) ? Optional.of(band) : Optional.empty(), drawn);
    }
}
