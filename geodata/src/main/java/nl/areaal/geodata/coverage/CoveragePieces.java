package nl.areaal.geodata.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.GridPyramid;
import nl.areaal.core.coverage.GridPyramid.Span;
import nl.areaal.core.coverage.GridPyramid.Tile;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Window;
import nl.areaal.geodata.artefact.ArtefactStore;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads pieces of stored coverages, no finer than whoever asks can show, and keeps the tiles that were read last: a grid of a whole
 * province costs no more to look at than one of a village.
 */
public final class CoveragePieces {
    /** So many cells at most are asked for at once. */
    public static final int MOST_CELLS = 4_000_000;

    /** Of 1 MB each. */
    private static final int MOST_TILES = 128;

    private static final int MOST_OPEN = 64;
    /** So that places between the middles of cells have a neighbour on each side. */
    private static final int CELLS_AROUND = 1;

    private final ArtefactStore artefacts;
    private final CoverageStore coverages;
    private final Map<String, Opened> opened = new Latest<>(MOST_OPEN);
    private final Map<Key, float[]> tiles = new Latest<>(MOST_TILES);

    public CoveragePieces(DataSource database) {
        artefacts = new ArtefactStore(database);
        coverages = new CoverageStore(database);
    }

    private record Key(String sha256, Tile tile) {}

    /**
     * A file whose beginning was read.
     *
     * @param file all of it, where the store has the cells in another form
     */
    private record Opened(String sha256, GridPyramid pyramid, Optional<byte[]> file) {}

    /** Those that were used last. */
    private static final class Latest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /** The cells that an extent in RD New touches, at most {@link #MOST_CELLS}; empty when it lies beside the coverage. */
    public Optional<Grid> cut(StoredCoverage coverage, Envelope extent) {
        Opened file = open(coverage);
        return Optional.of(coverage.frame().window(extent))
                .filter(window -> !window.isEmpty())
                .map(window -> read(file, 0, window));
    }

    /**
     * The cells in and just around an extent in RD New, of the coverage itself or of an overview of it; empty when it lies beside the
     * coverage.
     *
     * @param detailMetres what whoever asks can show: an overview has cells of at most that size
     */
    public Optional<Grid> shown(StoredCoverage coverage, Envelope extent, double detailMetres) {
        Opened file = open(coverage);
        int level = file.pyramid().levelFor(detailMetres);
        GridFrame frame = file.pyramid().frames().get(level);
        Window window = frame.window(extent);
        return window.isEmpty()
                ? Optional.empty()
                : Optional.of(read(file, level, window.grow(CELLS_AROUND).intersection(frame.whole())));
    }

    /** The whole of a coverage, or of the finest overview of it that has no more cells than that. */
    public Grid whole(StoredCoverage coverage, long mostCells) {
        Opened file = open(coverage);
        int level = file.pyramid().levelOf(mostCells);
        return read(file, level, file.pyramid().frames().get(level).whole());
    }

    /** The value at a place in RD New; NaN where there is none. */
    public double valueAt(StoredCoverage coverage, double x, double y) {
        return coverage.frame()
                .cellAt(x, y)
                .map(cell -> read(open(coverage), 0, cell).at(0, 0))
                .orElse(Float.NaN);
    }

    private Grid read(Opened file, int level, Window window) {
        Map<Tile, float[]> values = values(file, file.pyramid().tiles(level, window));
        return file.pyramid().cut(level, window, tile -> Objects.requireNonNull(values.get(tile)));
    }

    /** Whoever needs tiles of a file from which tiles are being read waits, rather than read the same. */
    private Map<Tile, float[]> values(Opened file, List<Tile> wanted) {
        synchronized (file) {
            Map<Tile, float[]> values = new HashMap<>();
            List<Tile> missing = new ArrayList<>();
            for (Tile tile : wanted) {
                kept(file, tile).ifPresentOrElse(kept -> values.put(tile, kept), () -> missing.add(tile));
            }
            List<byte[]> bytes = bytes(file, missing);
            for (int i = 0; i < missing.size(); i++) {
                float[] inflated = GridPyramid.inflate(bytes.get(i));
                values.put(missing.get(i), inflated);
                keep(file, missing.get(i), inflated);
            }
            return values;
        }
    }

    private Optional<float[]> kept(Opened file, Tile tile) {
        synchronized (tiles) {
            return Optional.ofNullable(tiles.get(new Key(file.sha256(), tile)));
        }
    }

    private void keep(Opened file, Tile tile, float[] values) {
        synchronized (tiles) {
            tiles.put(new Key(file.sha256(), tile), values);
        }
    }

    private List<byte[]> bytes(Opened file, List<Tile> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Span> spans = wanted.stream().map(file.pyramid()::span).toList();
        return file.file()
                .map(bytes -> spans.stream()
                        .map(span -> Arrays.copyOfRange(bytes, span.offset(), span.offset() + span.length()))
                        .toList())
                .orElseGet(() -> artefacts.parts(file.sha256(), spans));
    }

    private Opened open(StoredCoverage coverage) {
        synchronized (opened) {
            return opened.computeIfAbsent(coverage.sha256(), sha256 -> opened(coverage));
        }
    }

    private Opened opened(StoredCoverage coverage) {
        Span beginning = new Span(0, GridPyramid.BEGINNING_BYTES);
        byte[] first = artefacts.parts(coverage.sha256(), List.of(beginning)).getFirst();
        Optional<byte[]> file = GridPyramid.begins(first) ? Optional.empty() : Optional.of(inOurForm(coverage));
        return new Opened(coverage.sha256(), GridPyramid.of(file.orElse(first)), file);
    }

    /** A store that was filled by a first version has cells without any beginning. */
    private byte[] inOurForm(StoredCoverage coverage) {
        try (RowBands bands = new RowBands(1)) {
            return CloudOptimizedGeoTiff.write(coverages.grid(coverage), bands);
        }
    }
}
