package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class GeoPackageWriterTest {
    private static final SourceLayer LAYER = new SourceLayer(
            "woods",
            Optional.empty(),
            GeometryKind.POLYGON,
            Map.of("name", PropertyType.STRING, "share", PropertyType.NUMBER, "open", PropertyType.BOOLEAN));

    @TempDir
    Path folder;

    @Test
    void givesFeaturesBackToTheLastBit() throws Exception {
        Geometry wood = wood();
        Path file = write("a.gpkg");
        try (FeatureSource source = FeatureFiles.open(file)) {
            SourceFeature feature =
                    source.features(source.layers().getFirst()).findFirst().orElseThrow();
            assertThat(feature.geometry().orElseThrow().equalsExact(wood)).isTrue();
            assertThat(feature.properties()).isEqualTo(Map.of("name", "Bos \"oud\"", "share", 0.1 + 0.2, "open", true));
            assertThat(source.layers().getFirst().crs().orElseThrow().toString())
                    .contains("28992");
        }
    }

    @Test
    void writesTheSameBytesForTheSameFeatures() throws Exception {
        assertThat(write("a.gpkg")).hasSameBinaryContentAs(write("b.gpkg"));
    }

    @Test
    void isReadByGdal() throws Exception {
        Path ogrinfo = Path.of("/usr/bin/ogrinfo");
        Assumptions.assumeTrue(Files.isExecutable(ogrinfo), "skipped: GDAL is not installed (Debian: gdal-bin)");
        Process process = new ProcessBuilder(
                        ogrinfo.toString(), "-al", write("a.gpkg").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said)
                .contains("using driver `GPKG' successful", "Layer name: woods", "Feature Count: 1", "28992")
                .contains("share (Real) = 0.3", "POLYGON")
                .doesNotContain("Warning", "ERROR");
    }

    private Path write(String name) throws Exception {
        Path file = folder.resolve(name);
        SourceFeature feature = new SourceFeature(
                "", Optional.of(wood()), Map.of("name", "Bos \"oud\"", "share", 0.1 + 0.2, "open", true), List.of());
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            writer.write(LAYER, List.of(feature));
        }
        return file;
    }

    private static Geometry wood() throws Exception {
        return new WKTReader(RegionCrs.GEOMETRY)
                .read("POLYGON ((130000.1 455000.3, 130100.7 455000, 130100 455100.9, 130000.1 455000.3))");
    }
}
