package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import nl.areaal.geodata.store.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

class CityJsonTest {
    private static final String HEAD = """
            "type": "CityJSON", "version": "2.0",
            "transform": {"scale": [0.5, 0.5, 1], "translate": [100000, 400000, 0]},
            "metadata": {"referenceSystem": "https://www.opengis.net/def/crs/EPSG/0/7415"}""";

    /** A square of 10 by 10 m on the ground (0 to 3) with a roof above (4 to 7), and one of as much beside it (1, 8, 9, 2). */
    private static final String VERTICES = """
            [[0,0,0], [20,0,0], [20,20,0], [0,20,0], [0,0,5], [20,0,5], [20,20,5], [0,20,5], [40,0,0], [40,20,0]]""";

    private static final String BLOCK = """
            {"type": "Solid", "lod": "1.2",
             "boundaries": [[[[0,3,2,1]], [[4,5,6,7]], [[0,1,5,4]]]],
             "semantics": {"surfaces": [{"type": "RoofSurface"}, {"type": "GroundSurface"}, {"type": "WallSurface"}],
                           "values": [[1, 0, 2]]}}""";

    @TempDir
    private Path folder;

    @Test
    void putsABuildingOnTheGroundThatItStandsOn() throws IOException {
        FeatureSource city = document("""
                "CityObjects": {"tower": {"type": "Building", "attributes": {"floors": 3, "name": "Dom"}, "geometry": [%s]}},
                "vertices": %s""".formatted(BLOCK, VERTICES));
        SourceLayer layer = city.layers().getFirst();
        assertThat(layer.name()).isEqualTo("Building");
        assertThat(layer.kind()).isEqualTo(GeometryKind.POLYGON);
        assertThat(layer.requireCrs().isRegion()).isTrue();
        assertThat(layer.properties())
                .containsEntry("floors", PropertyType.INTEGER)
                .containsEntry("name", PropertyType.STRING);
        SourceFeature tower = features(city, "Building").getFirst();
        assertThat(tower.id()).isEqualTo("tower");
        assertThat(tower.properties()).containsEntry("floors", 3L).containsEntry("name", "Dom");
        assertThat(tower.geometry())
                .map(Geometry::norm)
                .map(Geometry::toText)
                .contains("POLYGON ((100000 400000, 100000 400010, 100010 400010, 100010 400000, 100000 400000))");
    }

    @Test
    void prefersTheOutlineOfTheLowestLevelOfDetail() throws IOException {
        FeatureSource city = document("""
                "vertices": %s,
                "CityObjects": {"a": {"type": "Building", "geometry": [%s,
                    {"type": "MultiSurface", "lod": "0", "boundaries": [[[0,8,9,3]]]}]}}""".formatted(VERTICES, BLOCK));
        assertThat(features(city, "Building").getFirst().geometry())
                .map(Geometry::getArea)
                .contains(200.0);
    }

    @Test
    void putsABuildingWithoutGeometryWhereItsPartsStand() throws IOException {
        FeatureSource city = document("""
                "CityObjects": {
                    "left": {"type": "BuildingPart", "parents": ["house"], "geometry": [%s]},
                    "house": {"type": "Building", "children": ["left", "right"], "attributes": {"year": 1914}},
                    "right": {"type": "BuildingPart", "parents": ["house"], "geometry": [
                        {"type": "MultiSurface", "lod": "0", "boundaries": [[[1,8,9,2]]]}]}},
                "vertices": %s""".formatted(BLOCK, VERTICES));
        assertThat(city.layers()).extracting(SourceLayer::name).containsExactly("Building");
        List<SourceFeature> houses = features(city, "Building");
        assertThat(houses).extracting(SourceFeature::id).containsExactly("house");
        assertThat(houses.getFirst().geometry()).map(Geometry::getArea).contains(200.0);
        assertThat(houses.getFirst().properties()).containsEntry("year", 1914L);
    }

    @Test
    void makesALayerOfEachKindOfObjectAndAPointOfATreeThatIsATemplate() throws IOException {
        FeatureSource city = document("""
                "CityObjects": {
                    "house": {"type": "Building", "geometry": [%s]},
                    "tree": {"type": "SolitaryVegetationObject", "geometry": [
                        {"type": "GeometryInstance", "template": 0, "boundaries": [2]}]}},
                "vertices": %s""".formatted(BLOCK, VERTICES));
        assertThat(city.layers())
                .extracting(SourceLayer::name, SourceLayer::kind)
                .containsExactly(
                        tuple("Building", GeometryKind.POLYGON), tuple("SolitaryVegetationObject", GeometryKind.POINT));
        assertThat(features(city, "SolitaryVegetationObject").getFirst().geometry())
                .map(Geometry::toText)
                .contains("POINT (100010 400010)");
    }

    @Test
    void readsASequenceInWhichEachFeatureHasItsOwnVertices() throws IOException {
        String feature = """
                {"type": "CityJSONFeature", "id": "%s", "CityObjects": {"%s": {"type": "Building", "geometry": [
                {"type": "MultiSurface", "lod": "0", "boundaries": [[[0,1,2]]]}]}}, "vertices": [[%d,0,0],[20,0,0],[20,20,0]]}
                """;
        FeatureSource city = open("{" + HEAD.replace("\n", " ") + ", \"CityObjects\": {}, \"vertices\": []}\n"
                + feature.formatted("a", "a", 0).replace("\n", " ") + "\n"
                + feature.formatted("b", "b", 10).replace("\n", " ") + "\n");
        assertThat(features(city, "Building"))
                .extracting(
                        SourceFeature::id, one -> one.geometry().orElseThrow().getArea())
                .containsExactly(tuple("a", 50.0), tuple("b", 25.0));
    }

    @Test
    void saysWhichVertexIsMissingAndKeepsTheRest() throws IOException {
        FeatureSource city = document("""
                "CityObjects": {
                    "broken": {"type": "Building", "attributes": {"year": 1900}, "geometry": [
                        {"type": "MultiSurface", "lod": "0", "boundaries": [[[0,1,812]]]}]},
                    "whole": {"type": "Building", "geometry": [%s]}},
                "vertices": %s""".formatted(BLOCK, VERTICES));
        List<SourceFeature> read = features(city, "Building");
        assertThat(read.getFirst().geometry()).isEmpty();
        assertThat(read.getFirst().faults())
                .containsExactly("geometry can not be read: a boundary names vertex 812 of 10 vertices");
        assertThat(read.getFirst().properties()).containsEntry("year", 1900L);
        assertThat(read.getLast().geometry()).isPresent();
    }

    @Test
    void keepsTheSurfacesOfTheHighestLevelOfDetailWhereverThePartComes() throws IOException {
        for (String text : List.of(GabledHouse.cityJson(7.25, "EPSG/0/7415"), GabledHouse.sequence(7.25))) {
            SourceFeature house = features(open(text), "Building").getFirst();
            assertThat(house.id()).isEqualTo("house");
            assertThat(house.faults()).isEmpty();
            assertThat(house.geometry().orElseThrow().getArea()).isEqualTo(80);
            assertThat(house.geometry().orElseThrow().getCoordinate().getZ()).isNaN();
            MultiPolygon surfaces = house.surfaces().orElseThrow();
            assertThat(surfaces.getNumGeometries()).isEqualTo(7);
            assertThat(heights(surfaces).getMin()).isEqualTo(GabledHouse.FLOOR_NAP);
            assertThat(heights(surfaces).getMax()).isEqualTo(7.25);
            assertThat(surfaces.getEnvelope()
                            .equalsExact(house.geometry().orElseThrow().getEnvelope()))
                    .isTrue();
        }
    }

    @Test
    void takesAGroundPlanForNoSurface() throws IOException {
        assertThat(features(open(GabledHouse.cityJson(7.25, "EPSG/0/7415")), "Building")
                        .getLast())
                .satisfies(shed -> assertThat(shed.id()).isEqualTo("shed"))
                .satisfies(shed -> assertThat(shed.surfaces()).isEmpty());
    }

    @Test
    void saysThatSurfacesWithHeightsOfAnotherCountryAreLeftOut() throws IOException {
        SourceFeature house = features(open(GabledHouse.cityJson(7.25, "EPSG/0/25832")), "Building")
                .getFirst();
        assertThat(house.surfaces()).isEmpty();
        assertThat(house.geometry()).isPresent();
        assertThat(house.faults())
                .containsExactly(
                        "surfaces left out: heights are in EPSG:25832, expected EPSG:7415, which is RD New with NAP");
    }

    @Test
    void saysThatSurfacesHigherThanAnyBuildingAreLeftOut() throws IOException {
        SourceFeature house = features(open(GabledHouse.cityJson(7_250, "EPSG/0/7415")), "Building")
                .getFirst();
        assertThat(house.surfaces()).isEmpty();
        assertThat(house.faults())
                .containsExactly("surfaces left out: a height is 7250.0, expected -100.0 to 1000.0 m above NAP");
    }

    /** A part in less detail than the whole adds to it; one in more detail stands for it. */
    @Test
    void drawsNothingTwice() throws IOException {
        String town = """
                "CityObjects": {
                    "a": {"type": "Building", "children": ["b"], "geometry": [
                        {"type": "MultiSurface", "lod": "%s", "boundaries": [[[4,5,6,7]], [[0,1,5,4]]]}]},
                    "b": {"type": "BuildingPart", "parents": ["a"], "geometry": [
                        {"type": "CompositeSurface", "lod": "2", "boundaries": [[[0,3,2,1]]]}]}},
                "vertices": %s""";
        assertThat(features(document(town.formatted("1", VERTICES)), "Building")
                        .getFirst()
                        .surfaces())
                .map(Geometry::getNumGeometries)
                .contains(1);
        assertThat(features(document(town.formatted("2", VERTICES)), "Building")
                        .getFirst()
                        .surfaces())
                .map(Geometry::getNumGeometries)
                .contains(3);
    }

    private static DoubleSummaryStatistics heights(Geometry surfaces) {
        return Stream.of(surfaces.getCoordinates())
                .mapToDouble(Coordinate::getZ)
                .summaryStatistics();
    }

    @Test
    void refusesAVersionThatItDoesNotKnow() {
        assertThatThrownBy(() -> open("{" + HEAD.replace("2.0", "3.0") + "}"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("version is '3.0'")
                .hasMessageContaining("expected CityJSON 1.0, 1.1 or 2.0");
    }

    @Test
    void saysWhereADocumentBreaksOff() {
        assertThatThrownBy(() -> open("{" + HEAD + ", \"CityObjects\": {\"a\": {"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("expected JSON");
    }

    @Test
    void readsTheBuildingsOfDelftWithTheirGround() throws IOException {
        Path packed = SharedFiles.require("delft/3dbag_v210908_5907_subset.city.json.gz");
        Path file = folder.resolve("delft.city.json");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, file);
        }
        try (FeatureSource delft = FeatureFiles.open(file)) {
            List<SourceFeature> buildings = features(delft, "Building");
            assertThat(buildings).hasSize(443);
            assertThat(delft.layers().getFirst().crs()).contains(new DeclaredCrs("EPSG:7415"));
            assertThat(delft.layers().getFirst().properties()).hasSize(30);
            assertThat(buildings.stream()
                            .mapToDouble(one -> one.geometry().orElseThrow().getArea())
                            .sum())
                    .as("the outlines of level 0, by the shoelace formula over the file's own numbers")
                    .isCloseTo(28_288.85, within(0.01));
            assertThat(buildings.stream()
                            .mapToInt(one -> one.surfaces().orElseThrow().getNumGeometries())
                            .sum())
                    .as("surfaces of level 2.2 in the file")
                    .isEqualTo(15_804);
        }
    }

    private FeatureSource document(String members) throws IOException {
        return open("{" + HEAD + ", " + members + "}");
    }

    private FeatureSource open(String text) throws IOException {
        return FeatureFiles.open(Files.writeString(folder.resolve("town.city.json"), text));
    }

    private static List<SourceFeature> features(FeatureSource city, String layer) {
        try (Stream<SourceFeature> read = city.features(city.layer(layer))) {
            return read.toList();
        }
    }
}
