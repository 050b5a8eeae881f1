package nl.areaal.geodata.artefact;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps bytes by the SHA-256 of their content. */
public final class ArtefactStore {
    private final JdbcClient jdbc;

    public ArtefactStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * Keeps bytes, once however often they come.
     *
     * @return their SHA-256
     */
    public String save(String mediaType, byte[] content) {
        String sha256 = sha256(content);
        jdbc.sql("""
                insert into artefact (sha256, media_type, content) select ?, ?, ?
                where not exists (select from artefact where sha256 = ?) on conflict do nothing
                """).params(sha256, mediaType, content, sha256).update();
        return sha256;
    }

    public String save(Grid grid) {
        return save(GridCodec.MEDIA_TYPE, GridCodec.encode(grid));
    }

    public Optional<byte[]> find(String sha256) {
        return jdbc.sql("select content from artefact where sha256 = ?")
                .param(sha256)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The grid of that name, in the frame that was kept beside the name. */
    public Grid grid(String sha256, GridFrame frame) {
        byte[] content = find(sha256).orElseThrow(() -> new IllegalStateException("no artefact " + sha256));
        return GridCodec.decode(content, frame);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
