package nl.areaal.mapui.ogc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.areaal.geodata.layer.ItemStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a page of features while they come in; what is known only at the end stands at the end. Nothing is sent before the
 * buffer is full, so that a question that fails at once can still be answered with a problem.
 */
final class FeaturePageWriter {
    private static final int BUFFER_BYTES = 1 << 15;

    private final OutputStream out;
    private final JsonMapper json;
    private String before;

    /** @param head members that come first, each with a comma after it */
    FeaturePageWriter(OutputStream out, JsonMapper json, String head) {
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
        this.json = json;
        this.before = "{\"type\":\"FeatureCollection\"," + head + "\"features\":[\n";
    }

    void feature(String geoJson) throws IOException {
        write(before);
        write(geoJson);
        before = ",\n";
    }

    /** How many there are in all is left out where it is not known exactly: the standard knows no "at least". */
    void finish(ItemStore.Matched matched, int returned, List<Link> links) throws IOException {
        write(returned == 0 ? before : "\n");
        String all = matched.exactly() ? ",\"numberMatched\":" + matched.atLeast() : "";
        write("]" + all + ",\"numberReturned\":" + returned + ",\"timeStamp\":\""
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\",\"links\":" + json.writeValueAsString(links)
                + "}");
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
