package nl.areaal.mapui.ogc;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.tile.TileAddress;

/** Tiles that were asked for lately, up to so many bytes; those that nobody asked for longest go first. */
final class TileMemory {
    private static final int BYTES_BESIDE_TILE = 250;

    private final long mostBytes;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(1024, 0.75f, true);
    private long bytes;

    TileMemory(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A tile of a collection. */
    record Key(String collection, TileAddress tile) {}

    /**
     * What is known of a tile.
     *
     * @param asOf the newest change of the collection when that was found out
     * @param change the newest change that touches the tile
     * @param zipped the tile as of that change; empty when it is not in memory
     */
    record Kept(long asOf, long change, Optional<byte[]> zipped) {
        int bytes() {
            return zipped.map(tile -> tile.length).orElse(0) + BYTES_BESIDE_TILE;
        }
    }

    synchronized Optional<Kept> find(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void put(Key key, Kept tile) {
        Kept before = kept.put(key, tile);
        bytes += tile.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Kept> oldest = kept.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
