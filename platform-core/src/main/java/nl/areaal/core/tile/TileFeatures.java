package nl.areaal.core.tile;

import java.util.Arrays;
import java.util.BitSet;

/** The features of a layer as they wait for the end of it, when it is known whether all of them have a place on the tile. */
final class TileFeatures {
    private static final int LAYER_FEATURES = 2;
    private static final int FEATURE_ID = 1;
    private static final int FEATURE_TAGS = 2;
    private static final int FEATURE_TYPE = 3;
    private static final int FEATURE_GEOMETRY = 4;
    /** The tag of each field, and the type. */
    private static final int FIXED_BYTES = 5;

    private final ProtobufBuffer geometries = new ProtobufBuffer(64 * 1024);
    private int[] tags = new int[1024];
    private long[] ids = new long[256];
    private byte[] types = new byte[256];
    private double[] spans = new double[256];
    private int[] geometryEnds = new int[256];
    private int[] tagEnds = new int[256];
    private int tagCount;
    private int count;

    int count() {
        return count;
    }

    /** Notes a property of the feature that comes next. */
    void tag(int key, int value) {
        if (tagCount + 2 > tags.length) {
            tags = Arrays.copyOf(tags, tags.length * 2);
        }
        tags[tagCount++] = key;
        tags[tagCount++] = value;
    }

    /**
     * Takes a feature up.
     *
     * @param spanUnits how large it is on the tile
     */
    void add(long id, int type, double spanUnits, ProtobufBuffer commands) {
        if (count == ids.length) {
            grow();
        }
        geometries.append(commands);
        ids[count] = id;
        types[count] = (byte) type;
        spans[count] = spanUnits;
        geometryEnds[count] = geometries.size();
        tagEnds[count++] = tagCount;
    }

    /** What all of them take as fields of the layer. */
    int bytes() {
        int bytes = 0;
        for (int i = 0; i < count; i++) {
            bytes += fieldBytes(i);
        }
        return bytes;
    }

    /**
     * Those that have a place within so many bytes, together with the values that they alone use: the largest first. One that has no
     * place even by itself is passed over.
     */
    BitSet fitting(int mostBytes, ValueDictionary values) {
        Integer[] largestFirst = new Integer[count];
        Arrays.setAll(largestFirst, i -> i);
        Arrays.sort(largestFirst, this::bySize);
        BitSet fitting = new BitSet(count);
        BitSet used = new BitSet();
        int bytes = 0;
        for (int i : largestFirst) {
            if (fieldBytes(i) > mostBytes) {
                continue;
            }
            bytes += fieldBytes(i);
            for (int tag = tagStart(i); tag < tagEnds[i]; tag += 2) {
                bytes += used.get(tags[tag + 1]) ? 0 : values.bytes(tags[tag + 1]);
                used.set(tags[tag + 1]);
            }
            if (bytes > mostBytes) {
                break;
            }
            fitting.set(i);
        }
        return fitting;
    }

    /** The numbers of the values that some of the features use. */
    BitSet valuesOf(BitSet features) {
        BitSet used = new BitSet();
        for (int i = features.nextSetBit(0); i >= 0; i = features.nextSetBit(i + 1)) {
            for (int tag = tagStart(i); tag < tagEnds[i]; tag += 2) {
                used.set(tags[tag + 1]);
            }
        }
        return used;
    }

    /** Gives values other numbers. */
    void renumber(int[] numbers) {
        for (int tag = 1; tag < tagCount; tag += 2) {
            tags[tag] = numbers[tags[tag]];
        }
    }

    void write(ProtobufBuffer layer) {
        for (int i = 0; i < count; i++) {
            write(i, layer);
        }
    }

    void write(BitSet features, ProtobufBuffer layer) {
        features.stream().forEach(i -> write(i, layer));
    }

    private void write(int i, ProtobufBuffer layer) {
        layer.tag(LAYER_FEATURES, ProtobufBuffer.LENGTH_DELIMITED);
        layer.varint(messageBytes(i));
        layer.tag(FEATURE_ID, ProtobufBuffer.VARINT);
        layer.varint(ids[i]);
        layer.tag(FEATURE_TAGS, ProtobufBuffer.LENGTH_DELIMITED);
        layer.varint(tagBytes(i));
        for (int tag = tagStart(i); tag < tagEnds[i]; tag++) {
            layer.varint(tags[tag]);
        }
        layer.tag(FEATURE_TYPE, ProtobufBuffer.VARINT);
        layer.varint(types[i]);
        layer.tag(FEATURE_GEOMETRY, ProtobufBuffer.LENGTH_DELIMITED);
        layer.varint(geometryEnds[i] - geometryStart(i));
        layer.append(geometries, geometryStart(i), geometryEnds[i]);
    }

    private int fieldBytes(int i) {
        int message = messageBytes(i);
        return 1 + ProtobufBuffer.varintBytes(message) + message;
    }

    private int messageBytes(int i) {
        int tagged = tagBytes(i);
        int drawn = geometryEnds[i] - geometryStart(i);
        return FIXED_BYTES
                + ProtobufBuffer.varintBytes(ids[i])
                + ProtobufBuffer.varintBytes(tagged)
                + tagged
                + ProtobufBuffer.varintBytes(drawn)
                + drawn;
    }

    private int tagBytes(int i) {
        int bytes = 0;
        for (int tag = tagStart(i); tag < tagEnds[i]; tag++) {
            bytes += ProtobufBuffer.varintBytes(tags[tag]);
        }
        return bytes;
    }

    private int tagStart(int i) {
        return i == 0 ? 0 : tagEnds[i - 1];
    }

    private int geometryStart(int i) {
        return i == 0 ? 0 : geometryEnds[i - 1];
    }

    /** Of features of the same size, those that stay lie mixed over the tile: by Fibonacci hashing of their numbers. */
    private int bySize(int one, int other) {
        int bySpan = Double.compare(spans[other], spans[one]);
        return bySpan != 0
                ? bySpan
                : Long.compare(ids[other] * 0x9E37_79B9_7F4A_7C15L, ids[one] * 0x9E37_79B9_7F4A_7C15L);
    }

    private void grow() {
        ids = Arrays.copyOf(ids, count * 2);
        types = Arrays.copyOf(types, count * 2);
        spans = Arrays.copyOf(spans, count * 2);
        geometryEnds = Arrays.copyOf(geometryEnds, count * 2);
        tagEnds = Arrays.copyOf(tagEnds, count * 2);
    }
}
