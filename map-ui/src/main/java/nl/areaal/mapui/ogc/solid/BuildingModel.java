package nl.areaal.mapui.ogc.solid;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.areaal.core.mesh.Mesh;

/**
 * The buildings of a tile as binary glTF. Positions stay geocentric, as 3D Tiles want them in the end; the node turns them to glTF, whose
 * second axis points up, which every viewer of 3D Tiles turns back.
 */
final class BuildingModel {
    private static final String FEATURES = "EXT_mesh_features";
    private static final List<Double> COLOUR = List.of(0.82, 0.77, 0.70, 1.0);
    private static final int DIMENSIONS = 3;

    private final Mesh mesh;
    private final PropertyTable properties;
    private final int features;

    BuildingModel(Mesh mesh, PropertyTable properties, int features) {
        this.mesh = mesh;
        this.properties = properties;
        this.features = features;
    }

    byte[] toBytes() {
        GlbFile file = new GlbFile();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("POSITION", positions(file));
        attributes.put("NORMAL", file.accessor(bytes(mesh.normals()), GlbFile.CORNERS, vectors()));
        attributes.put("_FEATURE_ID_0", features(file));
        Map<String, Object> primitive = new LinkedHashMap<>();
        primitive.put("attributes", attributes);
        primitive.put("indices", indices(file));
        primitive.put("material", 0);
        primitive.put(
                "extensions",
                Map.of(
                        FEATURES,
                        Map.of(
                                "featureIds",
                                List.of(Map.of("featureCount", features, "attribute", 0, "propertyTable", 0)))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asset", Map.of("version", "2.0", "generator", "Areaal"));
        document.put("extensionsUsed", List.of(FEATURES, PropertyTable.EXTENSION));
        document.put("extensions", Map.of(PropertyTable.EXTENSION, properties.describe(file)));
        document.put("scene", 0);
        document.put("scenes", List.of(Map.of("nodes", List.of(0))));
        document.put("nodes", List.of(Map.of("mesh", 0, "matrix", matrix(mesh.origin()))));
        document.put("meshes", List.of(Map.of("primitives", List.of(primitive))));
        document.put("materials", List.of(material()));
        return file.toBytes(document);
    }

    /** Column by column: x stays, z becomes the second axis and y goes against the third. */
    private static List<Double> matrix(double[] origin) {
        return List.of(
                1.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 1.0, 0.0, 0.0, origin[0], origin[2], -origin[1], 1.0);
    }

    /** Not every source has its surfaces look outwards, so both sides are shown. */
    private static Map<String, Object> material() {
        return Map.of(
                "doubleSided",
                true,
                "pbrMetallicRoughness",
                Map.of("baseColorFactor", COLOUR, "metallicFactor", 0, "roughnessFactor", 1));
    }

    private int positions(GlbFile file) {
        float[] positions = mesh.positions();
        float[] least = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        float[] most = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = 0; i < positions.length; i++) {
            least[i % DIMENSIONS] = Math.min(least[i % DIMENSIONS], positions[i]);
            most[i % DIMENSIONS] = Math.max(most[i % DIMENSIONS], positions[i]);
        }
        Map<String, Object> described = vectors();
        described.put("min", least);
        described.put("max", most);
        return file.accessor(bytes(positions), GlbFile.CORNERS, described);
    }

    private Map<String, Object> vectors() {
        return described("VEC3", GlbFile.FLOAT, mesh.corners());
    }

    /** As single floats: whole numbers of four bytes are not allowed for corners. */
    private int features(GlbFile file) {
        byte[] bytes = new byte[mesh.corners() * Float.BYTES];
        ByteBuffer out = GlbFile.into(bytes);
        IntStream.of(mesh.features()).forEach(feature -> out.putFloat(feature));
        return file.accessor(bytes, GlbFile.CORNERS, described("SCALAR", GlbFile.FLOAT, mesh.corners()));
    }

    private int indices(GlbFile file) {
        int[] indices = mesh.indices();
        byte[] bytes = new byte[indices.length * Integer.BYTES];
        GlbFile.into(bytes).asIntBuffer().put(indices);
        return file.accessor(bytes, GlbFile.TRIANGLES, described("SCALAR", GlbFile.UNSIGNED_INT, indices.length));
    }

    private static Map<String, Object> described(String type, int componentType, int count) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("type", type);
        described.put("componentType", componentType);
        described.put("count", count);
        return described;
    }

    private static byte[] bytes(float[] numbers) {
        byte[] bytes = new byte[numbers.length * Float.BYTES];
        GlbFile.into(bytes).asFloatBuffer().put(numbers);
        return bytes;
    }
}
