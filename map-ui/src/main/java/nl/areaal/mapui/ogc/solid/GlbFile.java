package nl.areaal.mapui.ogc.solid;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A binary glTF 2.0 file (GLB) in the making: numbers in one buffer, and the document that says what they are. */
final class GlbFile {
    static final String MEDIA_TYPE = "model/gltf-binary";

    static final int FLOAT = 5126;
    static final int UNSIGNED_INT = 5125;
    static final int CORNERS = 34962;
    static final int TRIANGLES = 34963;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAGIC = 0x46546C67;
    private static final int VERSION = 2;
    private static final int HEAD_BYTES = 12;
    private static final int CHUNK_HEAD_BYTES = 8;
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int BIN_CHUNK = 0x004E4942;
    /** Property tables ask for it; vertices are content with 4. */
    private static final int ALIGNMENT = 8;

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1 << 16);
    private final List<Map<String, Object>> views = new ArrayList<>();
    private final List<Map<String, Object>> accessors = new ArrayList<>();

    /** Writes numbers into bytes as glTF has them. */
    static ByteBuffer into(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Adds bytes and returns the number of their view; there is no view of nothing, so that holds one byte that nobody reads. */
    int view(byte[] bytes) {
        byte[] held = bytes.length == 0 ? new byte[1] : bytes;
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("buffer", 0);
        view.put("byteOffset", buffer.size());
        view.put("byteLength", held.length);
        buffer.writeBytes(held);
        buffer.writeBytes(new byte[padding(held.length, ALIGNMENT)]);
        views.add(view);
        return views.size() - 1;
    }

    /** Adds what a mesh is made of, and returns the number of its accessor. */
    int accessor(byte[] bytes, int target, Map<String, Object> described) {
        int view = view(bytes);
        views.get(view).put("target", target);
        Map<String, Object> accessor = new LinkedHashMap<>(described);
        accessor.put("bufferView", view);
        accessors.add(accessor);
        return accessors.size() - 1;
    }

    /** The file with a document, to which the buffer and what refers to it are added. */
    byte[] toBytes(Map<String, Object> document) {
        Map<String, Object> whole = new LinkedHashMap<>(document);
        whole.put("accessors", accessors);
        whole.put("bufferViews", views);
        whole.put("buffers", List.of(Map.of("byteLength", buffer.size())));
        byte[] json = JSON.writeValueAsBytes(whole);
        int spaces = padding(json.length, ALIGNMENT);
        int length = HEAD_BYTES + CHUNK_HEAD_BYTES + json.length + spaces + CHUNK_HEAD_BYTES + buffer.size();
        byte[] file = new byte[length];
        ByteBuffer out = into(file).putInt(MAGIC).putInt(VERSION).putInt(length);
        out.putInt(json.length + spaces).putInt(JSON_CHUNK).put(json);
        for (int i = 0; i < spaces; i++) {
            out.put((byte) ' ');
        }
        out.putInt(buffer.size()).putInt(BIN_CHUNK).put(buffer.toByteArray());
        return file;
    }

    private static int padding(int length, int alignment) {
        return Math.floorMod(-length, alignment);
    }
}
