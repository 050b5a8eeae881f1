package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.geodata.coverage.Coverage;
import nl.areaal.geodata.coverage.CoveragePieces;
import nl.areaal.geodata.coverage.PublishedCoverage;
import nl.areaal.geodata.coverage.StoredCoverage;
import nl.areaal.mapui.colour.CoverageScales;
import nl.areaal.mapui.colour.DrawnRun;
import nl.areaal.mapui.colour.DrawnRuns;
import nl.areaal.mapui.colour.ModelScale;
import nl.areaal.mapui.ogc.query.Query;
import nl.areaal.mapui.ogc.query.WordParameter;
import nl.areaal.mapui.scenario.RunPair;
import nl.areaal.mapui.scenario.RunSummary;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;

/** What maps of cells can show: the runs of models, and the grids of datasets that the caller may see. */
@Component
class CellMaps {
    static final WordParameter<Show> SHOW =
            new WordParameter<>("show", "The answer of the model itself, or what the scenario changes.", Show.class);

    /** Neither a run nor the cells of a grid ever change; only the colours of a later version of us may. */
    private static final Duration FRESH = Duration.ofHours(1);
    /** Which run is the newest baseline, or which cells a grid has, may change. */
    private static final Duration FRESH_FOR_NOW = Duration.ofMinutes(1);

    private final ModelRuns runs;
    private final DrawnRuns drawnRuns;
    private final Published published;
    private final CoveragePieces pieces;
    private final CoverageScales scales;

    CellMaps(ModelRuns runs, DrawnRuns drawnRuns, Published published, CoveragePieces pieces, CoverageScales scales) {
        this.runs = runs;
        this.drawnRuns = drawnRuns;
        this.published = published;
        this.pieces = pieces;
        this.scales = scales;
    }

    /** Which number of a run colours a cell. */
    enum Show {
        VALUE,
        DELTA
    }

    /**
     * What a map shows.
     *
     * @param version another one for whatever looks different
     * @param cells read when somebody needs them, for a copy that still holds needs none
     */
    record Shown(String version, CacheControl caching, Supplier<Cells> cells) {}

    /**
     * Cells with their colours.
     *
     * @param show {@code value} or {@code delta}
     */
    record Cells(String show, Bilingual title, String unit, ModelScale scale, CellPicture.Source source) {}

    /**
     * What a map is called.
     *
     * @throws NotFoundException when the caller knows no map of that name
     */
    Bilingual title(String id, HttpServletRequest request) {
        return ModelRuns.isModel(id)
                ? ModelRuns.card(id).name()
                : title(published.grid(id, request).stored().coverage());
    }

    /**
     * Where the cells lie that a map shows when nobody asks for a certain run; empty when a model has not run yet.
     *
     * @throws NotFoundException when the caller knows no map of that name
     */
    Optional<GridFrame> frame(String id, HttpServletRequest request) {
        return ModelRuns.isModel(id)
                ? runs.newestRun(id)
                        .map(run -> drawnRuns.get(run.id()).grids().value().frame())
                : Optional.of(published.grid(id, request).stored().frame());
    }

    /**
     * What the query asks a map to show.
     *
     * @throws NotFoundException when the caller knows no map of that name, or it has not what is asked for
     */
    Shown get(String id, Query query, HttpServletRequest request) {
        return ModelRuns.isModel(id) ? ofModel(ModelRuns.card(id), query) : ofCoverage(published.grid(id, request));
    }

    private Shown ofModel(ModelCard card, Query query) {
        Show show = query.read(SHOW).orElse(Show.VALUE);
        RunSummary run = runs.get(card.key(), query);
        Optional<RunSummary> beside = runs.beside(card.key(), query);
        Duration fresh = query.read(ModelRuns.RUN).isPresent() ? FRESH : FRESH_FOR_NOW;
        return new Shown(
                name(run, beside) + "-" + show,
                CacheControl.maxAge(fresh).cachePublic(),
                () -> cells(card, show, drawn(run, beside)));
    }

    private static String name(RunSummary run, Optional<RunSummary> beside) {
        return run.id() + beside.map(other -> "-" + other.id()).orElse("");
    }

    private DrawnRun drawn(RunSummary run, Optional<RunSummary> beside) {
        try {
            return beside.map(other -> drawnRuns.difference(new RunPair(other.id(), run.id())))
                    .orElseGet(() -> drawnRuns.get(run.id()));
        } catch (NoSuchElementException e) {
            throw new NotFoundException("picture of run", name(run, beside));
        }
    }

    private static Cells cells(ModelCard card, Show show, DrawnRun run) {
        boolean change = show == Show.DELTA;
        return new Cells(
                show.name().toLowerCase(Locale.ROOT),
                change ? new Bilingual("Verandering door het scenario", "Change by the scenario") : card.name(),
                card.unit(),
                run.scale(change),
                CellPicture.Source.of(
                        change
                                ? CellPicture.Figures.difference(
                                        run.grids().value(), run.grids().baseline())
                                : CellPicture.Figures.of(run.grids().value())));
    }

    private Shown ofCoverage(PublishedCoverage coverage) {
        CacheControl caching = CacheControl.maxAge(FRESH_FOR_NOW);
        return new Shown(
                coverage.stored().sha256(),
                coverage.isOpen() ? caching.cachePublic() : caching.cachePrivate(),
                () -> cells(coverage.stored()));
    }

    private Cells cells(StoredCoverage stored) {
        Coverage about = stored.coverage();
        return new Cells(
                "value",
                title(about),
                about.unit(),
                scales.scale(stored),
                (extent, detailMetres) ->
                        pieces.shown(stored, extent, detailMetres).map(CellPicture.Figures::of));
    }

    private static Bilingual title(Coverage coverage) {
        return new Bilingual(coverage.titleNl(), coverage.titleEn());
    }
}
