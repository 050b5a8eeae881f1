package nl.areaal.core.tile;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/**
 * One layer of a Mapbox vector tile (specification 2.1) in the making, fed with features as the store streams them.
 *
 * <p>For each feature: {@link #begin}, and when that says that something of it is to be seen, its properties and
 * {@link #end}. Built for speed: no geometry objects, no object per property. Not for use by several threads.
 */
public final class VectorTileLayer {
    private static final int TILE_LAYERS = 3;
    private static final int LAYER_NAME = 1;
    private static final int LAYER_KEYS = 3;
    private static final int LAYER_EXTENT = 5;
    private static final int LAYER_VERSION = 15;
    private static final int VERSION = 2;
    private static final int LONGEST_HEAD = 6;
    private static final int MOST_BYTES_PER_LETTER = 3;

    private final String name;
    private final List<String> keys;
    private final TileDetail detail;
    private final GeometryEncoder geometry;
    private final ValueDictionary values = new ValueDictionary();
    private final TileFeatures features = new TileFeatures();
    private int type;

    /**
     * Starts an empty layer.
     *
     * @param keys the names of the properties; {@link #text} and the others refer to them by their place here
     */
    public VectorTileLayer(String name, List<String> keys, TileAddress tile, TileDetail detail) {
        this.name = name;
        this.keys = List.copyOf(keys);
        this.detail = detail;
        this.geometry = new GeometryEncoder(tile, detail);
    }

    /**
     * Starts a feature with its geometry.
     *
     * @param bytes hold well-known binary in the reference system of the tile's grid, ISO or extended, from {@code offset} on
     * @return whether anything of it is to be seen on the tile; otherwise the feature is left out
     */
    public boolean begin(byte[] bytes, int offset) {
        type = geometry.encode(bytes, offset);
        return type != GeometryEncoder.NOTHING;
    }

    public void text(int key, String value) {
        tag(key, values.text(value));
    }

    /** A text that stands ready in UTF-8, from {@code offset} on. */
    public void text(int key, byte[] utf8, int offset, int length) {
        tag(key, values.text(utf8, offset, length));
    }

    public void number(int key, double value) {
        tag(key, values.number(value));
    }

    public void integer(int key, long value) {
        tag(key, values.integer(value));
    }

    public void flag(int key, boolean value) {
        tag(key, values.flag(value));
    }

    public void end(long id) {
        features.add(id, type, geometry.drawnUnits(), geometry.commands());
    }

    public int featureCount() {
        return features.count();
    }

    /** The tile that holds this layer alone; no bytes at all, which is a tile too, when no feature is to be seen. */
    public byte[] toTile() {
        return toTile(Integer.MAX_VALUE);
    }

    /**
     * The same, but of at most so many bytes: where all features have no place, the smallest are left out. After this, no feature
     * can be added.
     */
    public byte[] toTile(int mostBytes) {
        if (features.count() == 0) {
            return new byte[0];
        }
        int bytes = features.bytes() + values.fields().size();
        ProtobufBuffer layer = new ProtobufBuffer(Math.min(bytes, mostBytes) + headBytes());
        layer.tag(LAYER_VERSION, ProtobufBuffer.VARINT);
        layer.varint(VERSION);
        text(layer, LAYER_NAME, name);
        if (bytes + headBytes() <= mostBytes) {
            features.write(layer);
            layer.append(values.fields());
        } else {
            writeLargest(mostBytes - headBytes(), layer);
        }
        keys.forEach(key -> text(layer, LAYER_KEYS, key));
        layer.tag(LAYER_EXTENT, ProtobufBuffer.VARINT);
        layer.varint(detail.extent());
        ProtobufBuffer tile = new ProtobufBuffer(layer.size() + LONGEST_HEAD);
        tile.message(TILE_LAYERS, layer);
        return tile.toBytes();
    }

    private void writeLargest(int mostBytes, ProtobufBuffer layer) {
        BitSet fitting = features.fitting(mostBytes, values);
        features.renumber(values.write(features.valuesOf(fitting), layer));
        features.write(fitting, layer);
    }

    /** All that is beside features and values, at most. */
    private int headBytes() {
        int texts = keys.stream().mapToInt(String::length).sum() + name.length();
        return MOST_BYTES_PER_LETTER * texts + LONGEST_HEAD * (keys.size() + 4);
    }

    private void tag(int key, int value) {
        features.tag(key, value);
    }

    private static void text(ProtobufBuffer out, int field, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.tag(field, ProtobufBuffer.LENGTH_DELIMITED);
        out.varint(utf8.length);
        out.bytes(utf8, 0, utf8.length);
    }
}
