package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.geodata.layer.LayerFeature;
import nl.areaal.geodata.store.SharedFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real layers, as GDAL writes them in each format, against the same layers in their GeoPackage. */
class OtherFormatsOfRealDataTest {
    private static final String AREAS = "utrecht/cbs2022_areas_nl.gpkg";
    private static final String CITY = "utrecht/utrecht_city.gpkg";

    /** Positions that are written with seven decimals of a degree are a few millimetres off. */
    private static final double SAME_SHARE = 1e-6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        AREAS + ",wijk,ESRI Shapefile,.shp,",
        AREAS + ",gemeente,ESRI Shapefile,.shp.zip,",
        AREAS + ",wijk,GeoJSONSeq,.geojsonl,RS=NO",
        AREAS + ",gemeente,GeoJSONSeq,.geojsons,RS=YES",
        CITY + ",osm_bikepath_2023,ESRI Shapefile,.shp,",
        CITY + ",lichtmasten_2015,ESRI Shapefile,.shp,ENCODING=ISO-8859-1",
        AREAS + ",wijk,FlatGeobuf,.fgb,",
        AREAS + ",gemeente,FlatGeobuf,.fgb,SPATIAL_INDEX=NO",
        CITY + ",lichtmasten_2015,FlatGeobuf,.fgb,",
        CITY + ",osm_bikepath_2023,FlatGeobuf,.fgb,",
        AREAS + ",wijk,GML,.gml,",
        CITY + ",lichtmasten_2015,GML,.gml,",
        CITY + ",osm_bikepath_2023,GML,.gml,",
        CITY + ",osm_bikepath_2023,GeoJSONSeq,.geojsonl,RS=NO"
    })
    void holdsTheSameFeatures(String source, String layer, String driver, String extension, String option)
            throws Exception {
        Path original = SharedFiles.require(source);
        Path converted = convert(original, layer, driver, extension, option);
        Total expected = total(original, layer);
        Total found = total(converted, "");
        assertThat(found.count()).isEqualTo(expected.count()).isPositive();
        assertThat(found.properties())
                .isGreaterThan(0)
                .isBetween(expected.properties() * 9 / 10, expected.properties());
        assertThat(found.area()).isCloseTo(expected.area(), within(expected.area() * SAME_SHARE));
        assertThat(found.length()).isCloseTo(expected.length(), within(expected.length() * SAME_SHARE));
    }

    private Path convert(Path original, String layer, String driver, String extension, String option)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "ogr2ogr"))),
                "skipped: ogr2ogr is not installed (apt-get install gdal-bin)");
        Path target = folder.resolve("converted" + extension);
        List<String> command = Stream.concat(
                        Stream.of("ogr2ogr", "-f", driver), option == null ? Stream.of() : Stream.of("-lco", option))
                .toList();
        Process process = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(target.toString(), original.toString(), layer))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("ogr2ogr.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("ogr2ogr.log"), StandardCharsets.ISO_8859_1))
                .isZero();
        return target;
    }

    private static Total total(Path file, String layerName) {
        try (FeatureSource source = FeatureFiles.open(file)) {
            SourceLayer layer = layerName.isEmpty() ? source.layers().getFirst() : source.layer(layerName);
            Intake intake = new Intake(CrsTransform.toRegion(layer.requireCrs()), new Tally());
            try (Stream<SourceFeature> features = source.features(layer)) {
                return features.flatMap(intake::accept).map(Total::of).reduce(Total.NONE, Total::plus);
            }
        }
    }

    /**
     * What features come to together.
     *
     * @param properties how many values are known
     */
    private record Total(long count, long properties, double area, double length) {
        static final Total NONE = new Total(0, 0, 0, 0);

        static Total of(LayerFeature feature) {
            return new Total(
                    1,
                    feature.properties().values().stream()
                            .filter(value -> !value.toString().isBlank())
                            .count(),
                    feature.geometry().getArea(),
                    feature.geometry().getLength());
        }

        Total plus(Total other) {
            return new Total(
                    count + other.count, properties + other.properties, area + other.area, length + other.length);
        }
    }
}
