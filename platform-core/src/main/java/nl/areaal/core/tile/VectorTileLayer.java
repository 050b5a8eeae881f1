package nl.areaal.core.tile;

import java.nio.charset.StandardCharsets;
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
    private static final int LAYER_FEATURES = 2;
    private static final int LAYER_KEYS = 3;
    private static final int LAYER_EXTENT = 5;
    private static final int LAYER_VERSION = 15;
    private static final int FEATURE_ID = 1;
    private static final int FEATURE_TAGS = 2;
    private static final int FEATURE_TYPE = 3;
    private static final int FEATURE_GEOMETRY = 4;
    private static final int VERSION = 2;

    private final String name;
    private final List<String> keys;
    private final TileDetail detail;
    private final GeometryEncoder geometry;
    private final ValueDictionary values = new ValueDictionary();
    private final ProtobufBuffer features = new ProtobufBuffer(64 * 1024);
    private final ProtobufBuffer feature = new ProtobufBuffer(4096);
    private final ProtobufBuffer tags = new ProtobufBuffer(256);
    private int type;
    private int featureCount;

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
        tags.truncate(0);
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
        feature.truncate(0);
        feature.tag(FEATURE_ID, ProtobufBuffer.VARINT);
        feature.varint(id);
        feature.message(FEATURE_TAGS, tags);
        feature.tag(FEATURE_TYPE, ProtobufBuffer.VARINT);
        feature.varint(type);
        feature.message(FEATURE_GEOMETRY, geometry.commands());
        features.message(LAYER_FEATURES, feature);
        featureCount++;
    }

    public int featureCount() {
        return featureCount;
    }

    /** The tile that holds this layer alone; no bytes at all, which is a tile too, when no feature is to be seen. */
    public byte[] toTile() {
        if (featureCount == 0) {
            return new byte[0];
        }
        ProtobufBuffer layer =
                new ProtobufBuffer(features.size() + values.fields().size() + 512);
        layer.tag(LAYER_VERSION, ProtobufBuffer.VARINT);
        layer.varint(VERSION);
        text(layer, LAYER_NAME, name);
        layer.append(features);
        keys.forEach(key -> text(layer, LAYER_KEYS, key));
        layer.append(values.fields());
        layer.tag(LAYER_EXTENT, ProtobufBuffer.VARINT);
        layer.varint(detail.extent());
        ProtobufBuffer tile = new ProtobufBuffer(layer.size() + 8);
        tile.message(TILE_LAYERS, layer);
        return tile.toBytes();
    }

    private void tag(int key, int value) {
        tags.varint(key);
        tags.varint(value);
    }

    private static void text(ProtobufBuffer out, int field, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.tag(field, ProtobufBuffer.LENGTH_DELIMITED);
        out.varint(utf8.length);
        out.bytes(utf8, 0, utf8.length);
    }
}
