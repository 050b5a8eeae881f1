package nl.areaal.core.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import nl.areaal.core.coverage.Zones.Zone;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** The name of a run by everything that goes into it: the same inputs have the same SHA-256, and give the same bytes. */
public final class RunDigest {
    private final MessageDigest digest = newSha256();

    private RunDigest() {}

    /**
     * Takes in the model with its version and parameters, the content of each coverage, the areas and the interventions.
     *
     * @param coverageSha256 by the key of the coverage
     */
    public static String sha256(
            ModelCard card,
            SortedMap<String, String> coverageSha256,
            List<Zone> areas,
            List<Intervention> interventions) {
        RunDigest run = new RunDigest();
        run.add("model", card.key(), card.version());
        card.parameters().forEach(parameter -> run.add("parameter", parameter.toString()));
        coverageSha256.forEach((coverage, sha256) -> run.add("coverage", coverage, sha256));
        areas.forEach(area -> run.add("area", area.code(), wkb(area.boundary())));
        interventions.forEach(step -> run.add(
                "intervention",
                step.kind().key(),
                InterventionKind.settingsOf(step).toString(),
                wkb(step.extent())));
        return HexFormat.of().formatHex(run.digest.digest());
    }

    private void add(String... words) {
        digest.update((String.join("\t", words) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String wkb(Geometry geometry) {
        return WKBWriter.toHex(new WKBWriter().write(geometry));
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
