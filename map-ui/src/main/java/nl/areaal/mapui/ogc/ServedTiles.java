package nl.areaal.mapui.ogc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.StoredTiles;
import nl.areaal.geodata.layer.TileChanges;
import nl.areaal.geodata.layer.TileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Tiles as they are served: from memory or from the store for as long as they hold, else made anew and kept.
 *
 * <p>A tile holds until something changes that touches it. Of collections that don't tell where they change, nothing is kept.
 */
public final class ServedTiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedTiles.class);
    /** Tiles that wait to be kept; beyond that they are served and forgotten. */
    private static final int MOST_WAITING = 32;

    private final TileStore tiles;
    private final TileChanges changes;
    private final Optional<StoredTiles> stored;
    private final TileMemory memory;
    private final ThreadPoolExecutor keeper = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("tile-keeper").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    /**
     * Serves from a store.
     *
     * @param stored where tiles are kept; empty when none is to be kept
     */
    ServedTiles(TileStore tiles, TileChanges changes, Optional<StoredTiles> stored, TileMemory memory) {
        this.tiles = tiles;
        this.changes = changes;
        this.stored = stored;
        this.memory = memory;
    }

    /** The bytes of a tile, which may be zipped; compared by nobody. */
    @SuppressWarnings("ArrayRecordComponent")
    record Served(byte[] bytes, boolean zipped) {
        byte[] plain() {
            if (!zipped) {
                return bytes;
            }
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("a kept tile can't be unzipped", e);
            }
        }
    }

    /** A number that is another when the tile may be another: known without the tile. */
    public long state(PublishedCollection collection, TileAddress tile) {
        long newest = collection.tiling().change();
        if (newest == 0) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, collection.changedAt());
        }
        TileMemory.Key key = new TileMemory.Key(collection.id(), tile);
        Optional<TileMemory.Kept> known = memory.find(key);
        if (known.isPresent() && known.get().asOf() >= newest) {
            return known.get().change();
        }
        // What changed since the collection was looked up is not for a tile that is made by how it was then.
        long change = Math.min(changes.newest(collection.id(), tile), newest);
        Optional<byte[]> still = known.filter(kept -> kept.change() == change).flatMap(TileMemory.Kept::zipped);
        memory.put(key, new TileMemory.Kept(newest, change, still));
        return change;
    }

    /** The tile in a state that {@link #state} gave. */
    Served get(PublishedCollection collection, TileAddress tile, long state) {
        if (collection.tiling().change() == 0 || stored.isEmpty()) {
            return new Served(tiles.tile(collection, tile), false);
        }
        TileMemory.Key key = new TileMemory.Key(collection.id(), tile);
        Optional<byte[]> kept =
                memory.find(key).filter(known -> known.change() == state).flatMap(TileMemory.Kept::zipped);
        if (kept.isEmpty()) {
            kept = stored.get().find(collection.id(), tile, state);
            kept.ifPresent(zipped -> remember(key, collection, state, zipped));
        }
        return kept.map(zipped -> new Served(zipped, true)).orElseGet(() -> make(collection, tile, state));
    }

    private Served make(PublishedCollection collection, TileAddress tile, long state) {
        byte[] made = tiles.tile(collection, tile);
        keeper.execute(() -> keep(collection, tile, state, made));
        return new Served(made, false);
    }

    private void keep(PublishedCollection collection, TileAddress tile, long state, byte[] made) {
        try {
            byte[] zipped = zip(made);
            stored.orElseThrow().save(collection.id(), tile, state, zipped);
            remember(new TileMemory.Key(collection.id(), tile), collection, state, zipped);
        } catch (DataAccessException e) {
            LOG.warn("{} of {} can't be kept and will be made again", tile, collection.id(), e);
        }
    }

    private void remember(TileMemory.Key key, PublishedCollection collection, long state, byte[] zipped) {
        memory.put(key, new TileMemory.Kept(collection.tiling().change(), state, Optional.of(zipped)));
    }

    private static byte[] zip(byte[] tile) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(tile.length / 2 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    @Override
    public void close() {
        keeper.shutdownNow();
    }
}
