package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

class GmlTest {
    private static final String RD = "urn:ogc:def:crs:EPSG::28992";
    private static final String POINT = "<gml:Point srsName='" + RD + "'><gml:pos>1 2</gml:pos></gml:Point>";

    @TempDir
    private Path folder;

    @Test
    void readsFeaturesOfAnySchemaWithTypesLearntFromTheirValues() throws IOException {
        FeatureSource source = open(
                tree(
                        "t1",
                        POINT,
                        "<a:code>0344</a:code><a:year>1990</a:year><a:high>2</a:high><a:alive>true</a:alive>"),
                tree("t2", POINT, """
                        <a:year xsi:nil='true'/><a:high>2.5</a:high><a:seen>2024-02-29T12:00:00Z</a:seen>\
                        <a:owner><a:Person><a:name>Dik</a:name></a:Person></a:owner><a:note>a</a:note><a:note>b</a:note>"""));
        SourceLayer layer = source.layers().getFirst();
        assertThat(layer.name()).isEqualTo("Tree");
        assertThat(layer.crs()).contains(DeclaredCrs.REGION);
        assertThat(layer.kind()).isEqualTo(GeometryKind.POINT);
        assertThat(layer.properties())
                .containsEntry("code", PropertyType.STRING)
                .containsEntry("year", PropertyType.INTEGER)
                .containsEntry("high", PropertyType.NUMBER)
                .containsEntry("alive", PropertyType.BOOLEAN)
                .containsEntry("seen", PropertyType.DATE_TIME);
        List<SourceFeature> trees = features(source);
        assertThat(trees).extracting(SourceFeature::id).containsExactly("t1", "t2");
        assertThat(trees.get(0).properties())
                .isEqualTo(Map.of("code", "0344", "year", 1990L, "high", 2.0, "alive", true));
        assertThat(trees.get(1).properties())
                .isEqualTo(Map.of(
                        "high",
                        2.5,
                        "seen",
                        Instant.parse("2024-02-29T12:00:00Z"),
                        "owner.Person.name",
                        "Dik",
                        "note",
                        "a, b"));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::28992, 135000 455000, 135000, EPSG:28992",
        "http://www.opengis.net/def/crs/EPSG/0/28992, 135000 455000, 135000, EPSG:28992",
        "EPSG:28992, 135000 455000, 135000, EPSG:28992",
        "urn:ogc:def:crs:EPSG::7415, 135000 455000 12.5, 135000, EPSG:7415",
        "urn:ogc:def:crs:EPSG::4258, 52.1 5.1, 5.1, EPSG:4258",
        "http://www.opengis.net/def/crs/EPSG/0/4258, 52.1 5.1, 5.1, EPSG:4258",
        "urn:ogc:def:crs:EPSG:6.9:4326, 52.1 5.1, 5.1, EPSG:4326",
        "http://www.opengis.net/def/crs/EPSG/0/4326, 52.1 5.1, 5.1, EPSG:4326",
        "EPSG:4326, 5.1 52.1, 5.1, EPSG:4326",
        "http://www.opengis.net/gml/srs/epsg.xml#4326, 5.1 52.1, 5.1, EPSG:4326",
        "urn:ogc:def:crs:OGC:1.3:CRS84, 5.1 52.1, 5.1, EPSG:4326",
        "urn:ogc:def:crs:EPSG::3035, 3210000 3960000, 3960000, EPSG:3035"
    })
    void putsXOrLongitudeFirstWhateverTheNameOfTheSystemImplies(String srs, String pos, double x, String crs)
            throws IOException {
        FeatureSource source = open(tree(
                "t", "<gml:Point srsName='" + srs + "'><gml:pos>" + pos + "</gml:pos></gml:Point>", "<a:n>1</a:n>"));
        assertThat(source.layers().getFirst().crs()).contains(new DeclaredCrs(crs));
        assertThat(features(source).getFirst().geometry().orElseThrow().getCoordinate().x)
                .isEqualTo(x);
    }

    @Test
    void takesTheSystemOfTheBoxAroundFeaturesThatNameNone() throws IOException {
        Path file = write("<c:FeatureCollection xmlns:c='c' xmlns:gml='http://www.opengis.net/gml/3.2'><gml:boundedBy>"
                + "<gml:Envelope srsName='urn:ogc:def:crs:EPSG::4258'/></gml:boundedBy><c:member><c:T><c:g><gml:Point>"
                + "<gml:pos>52 5</gml:pos></gml:Point></c:g></c:T></c:member></c:FeatureCollection>");
        FeatureSource source = FeatureFiles.open(file);
        assertThat(source.layers().getFirst().crs()).contains(new DeclaredCrs("EPSG:4258"));
        assertThat(features(source).getFirst().geometry()).map(Geometry::toText).contains("POINT (5 52)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LineString> <posList>0 0 1 1</posList> | LINESTRING (0 0, 1 1)",
                "LineString> <pos>0 0</pos><pos>1 1</pos> | LINESTRING (0 0, 1 1)",
                "LineString> <coordinates>0,0 1,1</coordinates> | LINESTRING (0 0, 1 1)",
                "LineString> <coordinates decimal=',' cs=';'>0,5;0 1;1</coordinates> | LINESTRING (0.5 0, 1 1)",
                "LineString srsDimension='3'> <posList>0 0 7 1 1 7</posList> | LINESTRING (0 0, 1 1)",
                "Curve> <segments><LineStringSegment><posList>0 0 1 1</posList></LineStringSegment>"
                        + "<LineStringSegment><posList>1 1 2 0</posList></LineStringSegment></segments>"
                        + " | LINESTRING (0 0, 1 1, 2 0)",
                "OrientableCurve orientation='-'> <baseCurve><LineString><posList>0 0 1 1</posList></LineString></baseCurve>"
                        + " | LINESTRING (1 1, 0 0)",
                "Polygon> <exterior><LinearRing><posList>0 0 9 0 9 9 0 0</posList></LinearRing></exterior><interior>"
                        + "<LinearRing><posList>5 2 6 2 6 3 5 2</posList></LinearRing></interior>"
                        + " | POLYGON ((0 0, 9 0, 9 9, 0 0), (5 2, 6 2, 6 3, 5 2))",
                "Polygon> <exterior><Ring><curveMember><LineString><posList>0 0 9 0</posList></LineString></curveMember>"
                        + "<curveMember><LineString><posList>9 0 9 9 0 0</posList></LineString></curveMember></Ring>"
                        + "</exterior> | POLYGON ((0 0, 9 0, 9 9, 0 0))",
                "Surface> <patches><PolygonPatch><exterior><LinearRing><posList>0 0 9 0 9 9 0 0</posList></LinearRing>"
                        + "</exterior></PolygonPatch></patches> | POLYGON ((0 0, 9 0, 9 9, 0 0))",
                "MultiPoint> <pointMembers><Point><pos>1 2</pos></Point><Point><pos>3 4</pos></Point></pointMembers>"
                        + " | MULTIPOINT ((1 2), (3 4))",
                "MultiCurve> <curveMember><LineString><posList>0 0 1 1</posList></LineString></curveMember>"
                        + " | MULTILINESTRING ((0 0, 1 1))",
                "MultiSurface> <surfaceMember><Polygon><exterior><LinearRing><posList>0 0 9 0 9 9 0 0</posList></LinearRing>"
                        + "</exterior></Polygon></surfaceMember> | MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))",
                "MultiGeometry> <geometryMember><Point><pos>1 2</pos></Point></geometryMember>"
                        + " | GEOMETRYCOLLECTION (POINT (1 2))"
            })
    void readsEveryKindOfGeometry(String geometry, String expected) throws IOException {
        SourceFeature feature = features(open(tree("t", inGml(geometry), ""))).getFirst();
        assertThat(feature.faults()).isEmpty();
        assertThat(feature.geometry()).map(Geometry::toText).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Solid> <exterior/> | it is or holds a Solid",
                "Curve> <segments><BSpline><posList>0 0 1 1 2 0</posList></BSpline></segments> | it is or holds a BSpline",
                "Point> <pos>1</pos> | it has 1 numbers for positions of 2",
                "Point> <pos>1 2 3</pos> | it has 3 numbers for positions of 2",
                "Point> <pos>1 twee</pos> | 'twee' is no number",
                "Point> <coordinates>1</coordinates> | a position is '1' and not two numbers",
                "Point> <posList>1 2 3 4</posList> | a point has 2 positions",
                "Point srsDimension='9'> <pos>1 2</pos> | its srsDimension is '9'",
                "Point srsDimension='x'> <pos>1 2</pos> | its srsDimension is 'x'",
                "LineString> <posList>0 0</posList> | Invalid number of points",
                "Polygon> <exterior><LinearRing><posList>0 0 1 0 1 1 2 2</posList></LinearRing></exterior> | closed",
                "Polygon> <interior><LinearRing><posList>0 0 1 0 1 1 0 0</posList></LinearRing></interior> | no outside",
                "MultiCurve> <curveMember><Point><pos>1 2</pos></Point></curveMember> | it holds a Point where it may hold",
                "LineString> <pos srsName='EPSG:4326'>1 2</pos><pos>1 2</pos> | in more than one reference system"
            })
    void keepsAFeatureWhoseGeometryMakesNoSenseAndReadsOn(String geometry, String fault) throws IOException {
        List<SourceFeature> features =
                features(open(tree("bad", inGml(geometry), "<a:n>1</a:n>"), tree("good", POINT, "<a:n>2</a:n>")));
        assertThat(features).extracting(SourceFeature::id).containsExactly("bad", "good");
        assertThat(features.getFirst().geometry()).isEmpty();
        assertThat(features.getFirst().properties()).containsEntry("n", 1L);
        assertThat(features.getFirst().faults())
                .singleElement()
                .asString()
                .contains(fault)
                .contains("line 1");
    }

    @Test
    void makesALayerOfEachTypeAndNamesThoseWithoutGeometry() throws IOException {
        FeatureSource source = open(
                tree("t", POINT, ""),
                "<a:Owner gml:id='o'><a:name>Dik</a:name></a:Owner>",
                "<a:Bush><a:g>" + POINT + "</a:g></a:Bush>");
        assertThat(source.layers()).extracting(SourceLayer::name).containsExactly("Tree", "Bush");
        assertThat(source.withoutGeometry()).containsExactly("Owner");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x> | holds a DTD",
                "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><FeatureCollection>&b;</FeatureCollection> | holds a DTD",
                "<!DOCTYPE FeatureCollection SYSTEM 'http://127.0.0.1:9/x.dtd'><FeatureCollection/> | holds a DTD",
                "<FeatureCollection>&e;</FeatureCollection> | e",
                "<html><body/></html> | root of '%s' is 'html', expected a GML FeatureCollection",
                "<ExceptionReport><Exception><ExceptionText>no such type</ExceptionText></Exception></ExceptionReport> | "
                        + "expected a GML FeatureCollection: it says 'no such type'",
                "<FeatureCollection><member> | expected XML",
                "<FeatureCollection><member></FeatureCollection> | at line 1",
                "<FeatureCollection | expected XML",
                "<FeatureCollection/><more/> | expected XML",
                "<FeatureCollection><member a=b/></FeatureCollection> | expected XML",
                "<FeatureCollection><x:member/></FeatureCollection> | expected XML"
            })
    void refusesWhatIsNotPlainXmlOfACollectionAndSaysWhere(String xml, String complaint) throws IOException {
        Path file = write(xml);
        assertThatThrownBy(() -> FeatureFiles.open(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(complaint.formatted(file))
                .hasMessageContaining(file.toString());
    }

    @Test
    void refusesElementsWithinElementsWithoutEnd() throws IOException {
        String deep = "<FeatureCollection><member><T>" + "<a>".repeat(100_000);
        Path file = write(deep);
        assertThatThrownBy(() -> FeatureFiles.open(file)).isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void refusesALayerInMoreThanOneReferenceSystem() {
        String other = "<gml:Point srsName='EPSG:4326'><gml:pos>1 2</gml:pos></gml:Point>";
        assertThatThrownBy(() -> open(tree("t1", POINT, ""), tree("t2", other, "")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("layer 'Tree' has features in EPSG:28992 and, from 't2' on, in EPSG:4326,"
                        + " expected one reference system");
    }

    private FeatureSource open(String... members) throws IOException {
        StringBuilder xml = new StringBuilder("<wfs:FeatureCollection xmlns:wfs='http://www.opengis.net/wfs/2.0'"
                + " xmlns:gml='http://www.opengis.net/gml/3.2' xmlns:a='urn:a'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>");
        for (String member : members) {
            xml.append("<wfs:member>").append(member).append("</wfs:member>");
        }
        return FeatureFiles.open(write(xml.append("</wfs:FeatureCollection>").toString()));
    }

    private Path write(String xml) throws IOException {
        return Files.writeString(folder.resolve("answer"), xml);
    }

    private static String tree(String id, String geometry, String properties) {
        return "<a:Tree gml:id='%s'><a:place>%s</a:place>%s</a:Tree>".formatted(id, geometry, properties);
    }

    /** Puts the elements of a geometry, whose own end is left out, in the namespace. */
    private static String inGml(String geometry) {
        String name = geometry.split("[ >]", 2)[0];
        return ("<" + geometry + "</" + name + ">").replaceAll("<(/?)", "<$1gml:");
    }

    private static List<SourceFeature> features(FeatureSource source) {
        try (Stream<SourceFeature> features = source.features(source.layers().getFirst())) {
            return features.toList();
        }
    }
}
