package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A binary glTF file taken apart again, checked by the letter of glTF 2.0 on the way. */
record ReadGlb(JsonNode document, ByteBuffer buffer) {
    private static final int FLOAT = 5126;
    private static final int UNSIGNED_INT = 5125;

    static ReadGlb of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(file, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("glTF");
        assertThat(in.getInt(4)).isEqualTo(2);
        assertThat(in.getInt(8)).isEqualTo(file.length);
        int jsonBytes = in.getInt(12);
        assertThat(jsonBytes % 4).isZero();
        assertThat(new String(file, 16, 4, StandardCharsets.US_ASCII)).isEqualTo("JSON");
        JsonNode document = JsonMapper.shared().readTree(new String(file, 20, jsonBytes, StandardCharsets.UTF_8));
        int chunk = 20 + jsonBytes;
        assertThat(new String(file, chunk + 4, 4, StandardCharsets.US_ASCII)).isEqualTo("BIN\0");
        int bufferBytes = in.getInt(chunk);
        assertThat(chunk + 8 + bufferBytes).isEqualTo(file.length);
        assertThat(document.at("/buffers/0/byteLength").asInt()).isEqualTo(bufferBytes);
        ByteBuffer buffer = in.slice(chunk + 8, bufferBytes).order(ByteOrder.LITTLE_ENDIAN);
        document.path("bufferViews").forEach(view -> {
            assertThat(view.path("byteOffset").asInt() % 8).isZero();
            assertThat(view.path("byteOffset").asInt() + view.path("byteLength").asInt())
                    .isLessThanOrEqualTo(bufferBytes);
        });
        return new ReadGlb(document, buffer);
    }

    private JsonNode primitive() {
        return document.at("/meshes/0/primitives/0");
    }

    /** Geocentric places, three coordinates each, in metres; their bounds were checked. */
    double[] places() {
        int accessor = primitive().at("/attributes/POSITION").asInt();
        double[] places = floats(accessor, 3);
        JsonNode described = document.path("accessors").path(accessor);
        JsonNode matrix = document.at("/nodes/0/matrix");
        double[] origin = {
            matrix.path(12).asDouble(),
            -matrix.path(14).asDouble(),
            matrix.path(13).asDouble()
        };
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < places.length; i++) {
            least[i % 3] = Math.min(least[i % 3], places[i]);
            most[i % 3] = Math.max(most[i % 3], places[i]);
            places[i] += origin[i % 3];
        }
        for (int k = 0; k < 3; k++) {
            assertThat((float) described.path("min").path(k).asDouble()).isEqualTo((float) least[k]);
            assertThat((float) described.path("max").path(k).asDouble()).isEqualTo((float) most[k]);
        }
        return places;
    }

    int[] indices() {
        JsonNode accessor =
                document.path("accessors").path(primitive().path("indices").asInt());
        assertThat(accessor.path("componentType").asInt()).isEqualTo(UNSIGNED_INT);
        int[] indices = new int[accessor.path("count").asInt()];
        int offset = offset(accessor.path("bufferView").asInt());
        for (int i = 0; i < indices.length; i++) {
            indices[i] = buffer.getInt(offset + 4 * i);
        }
        return indices;
    }

    /** The number of its feature for each corner. */
    double[] features() {
        return floats(primitive().at("/attributes/_FEATURE_ID_0").asInt(), 1);
    }

    double[] normals() {
        return floats(primitive().at("/attributes/NORMAL").asInt(), 3);
    }

    private double[] floats(int number, int components) {
        JsonNode accessor = document.path("accessors").path(number);
        assertThat(accessor.path("componentType").asInt()).isEqualTo(FLOAT);
        double[] floats = new double[accessor.path("count").asInt() * components];
        int offset = offset(accessor.path("bufferView").asInt());
        for (int i = 0; i < floats.length; i++) {
            floats[i] = buffer.getFloat(offset + 4 * i);
        }
        return floats;
    }

    private int offset(int view) {
        return document.path("bufferViews").path(view).path("byteOffset").asInt();
    }

    private JsonNode table() {
        return document.at("/extensions/EXT_structural_metadata/propertyTables/0");
    }

    int rows() {
        return table().path("count").asInt();
    }

    double[] numbers(String property) {
        int offset = offset(table().at("/properties/" + property + "/values").asInt());
        double[] numbers = new double[rows()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = buffer.getDouble(offset + 8 * i);
        }
        return numbers;
    }

    List<String> texts(String property) {
        JsonNode held = table().at("/properties/" + property);
        int values = offset(held.path("values").asInt());
        int offsets = offset(held.path("stringOffsets").asInt());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            int from = buffer.getInt(offsets + 4 * i);
            byte[] text = new byte[buffer.getInt(offsets + 4 * i + 4) - from];
            buffer.get(values + from, text);
            texts.add(new String(text, StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** What the triangles of a feature enclose, in cubic metres. */
    double cubicMetres(int feature) {
        double[] at = places();
        double[] features = features();
        int[] corners = indices();
        double sum = 0;
        for (int i = 0; i < corners.length; i += 3) {
            if ((int) features[corners[i]] == feature) {
                sum += sixfold(at, corners[i], corners[i + 1], corners[i + 2]);
            }
        }
        return sum / 6;
    }

    /** Counted from the first corner, since whole earth radii would drown the metres. */
    private static double sixfold(double[] at, int first, int second, int third) {
        double[] a = from(at, first);
        double[] b = from(at, second);
        double[] c = from(at, third);
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                + a[1] * (b[2] * c[0] - b[0] * c[2])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }

    private static double[] from(double[] at, int corner) {
        return new double[] {at[3 * corner] - at[0], at[3 * corner + 1] - at[1], at[3 * corner + 2] - at[2]};
    }
}
