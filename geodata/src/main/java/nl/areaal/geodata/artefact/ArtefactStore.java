package nl.areaal.geodata.artefact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.GridPyramid.Span;
import nl.areaal.core.coverage.RowBands;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps bytes by the SHA-256 of their content. */
public final class ArtefactStore {
    private final JdbcClient jdbc;

    /** By the very cells, for as long as somebody holds them. */
    private final Map<Grid, String> kept = Collections.synchronizedMap(new WeakHashMap<>());

    public ArtefactStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * Keeps bytes, once however often they come.
     *
     * @return their SHA-256
     */
    public String save(String mediaType, byte[] content) {
        String sha256 = Sha256.of(content);
        jdbc.sql("""
                insert into artefact (sha256, media_type, content) select ?, ?, ?
                where not exists (select from artefact where sha256 = ?) on conflict do nothing
                """).params(sha256, mediaType, content, sha256).update();
        return sha256;
    }

    /**
     * Keeps a grid as a Cloud Optimized GeoTIFF. A grid that this store has kept before, such as a baseline that many scenarios are
     * compared with, is not written again.
     */
    public String save(Grid grid) {
        Optional<String> before = Optional.ofNullable(kept.get(grid)).filter(this::has);
        String sha256 = before.orElseGet(() -> write(grid));
        kept.put(grid, sha256);
        return sha256;
    }

    private String write(Grid grid) {
        try (RowBands bands = new RowBands(Runtime.getRuntime().availableProcessors())) {
            return save(CloudOptimizedGeoTiff.MEDIA_TYPE, CloudOptimizedGeoTiff.write(grid, bands));
        }
    }

    private boolean has(String sha256) {
        return jdbc.sql("select exists (select from artefact where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    public Optional<byte[]> find(String sha256) {
        return jdbc.sql("select content from artefact where sha256 = ?")
                .param(sha256)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /**
     * Stretches of the bytes of that name, in the order in which they are asked for; shorter where the bytes end.
     *
     * @throws IllegalStateException when there are no such bytes
     */
    public List<byte[]> parts(String sha256, List<Span> spans) {
        List<byte[]> parts = jdbc.sql("""
                select substring(content from first + 1 for length)
                from artefact, unnest(:firsts, :lengths) with ordinality span (first, length, number)
                where sha256 = :sha256 order by number
                """)
                .param("sha256", sha256)
                .param("firsts", spans.stream().mapToInt(Span::offset).toArray())
                .param("lengths", spans.stream().mapToInt(Span::length).toArray())
                .query((row, number) -> row.getBytes(1))
                .list();
        if (parts.size() < spans.size()) {
            throw new IllegalStateException("no artefact " + sha256);
        }
        return parts;
    }

    /**
     * The bytes of that name.
     *
     * @throws IllegalStateException when there are none
     */
    public byte[] get(String sha256) {
        return find(sha256).orElseThrow(() -> new IllegalStateException("no artefact " + sha256));
    }

    /** The grid of that name, in the frame that was kept beside the name. */
    public Grid grid(String sha256, GridFrame frame) {
        return GridCodec.decode(get(sha256), frame);
    }
}
