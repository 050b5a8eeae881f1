package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.areaal.geodata.layer.GeometryKind;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Expected values are those of circles around (100, 200) with a radius of 50, as any textbook has them. */
class GmlArcsTest {
    private static final Coordinate CENTRE = new Coordinate(100, 200);
    private static final double RADIUS = 50;
    private static final String RD = "urn:ogc:def:crs:EPSG::28992";
    private static final String UPPER_HALF = "<gml:Arc><gml:posList>150 200 100 250 50 200</gml:posList></gml:Arc>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Arc> <posList>150 200 100 250 50 200</posList> | 3.14159265 | 150 200 | 50 200",
                "Arc> <posList>150 200 100 150 50 200</posList> | 3.14159265 | 150 200 | 50 200",
                "Arc> <posList>150 200 140 230 100 250</posList> | 1.57079633 | 150 200 | 100 250",
                "Arc> <posList>150 200 50 200 150 200</posList> | 6.28318531 | 150 200 | 150 200",
                "ArcString> <posList>150 200 100 250 50 200 100 150 150 200</posList> | 6.28318531 | 150 200 | 150 200",
                "ArcString> <pos>150 200</pos><pos>140 230</pos><pos>100 250</pos> | 1.57079633 | 150 200 | 100 250",
                "Circle> <posList>150 200 140 230 100 250</posList> | 6.28318531 | 150 200 | 150 200",
                "CircleByCenterPoint> <pos>100 200</pos><radius uom='m'>50</radius> | 6.28318531 | 150 200 | 150 200",
                "ArcByCenterPoint> <pos>100 200</pos><radius uom='urn:ogc:def:uom:EPSG::9001'>50</radius>"
                        + "<startAngle uom='deg'>0</startAngle><endAngle uom='deg'>90</endAngle>"
                        + " | 1.57079633 | 150 200 | 100 250",
                "ArcByCenterPoint> <pos>100 200</pos><radius>50</radius><startAngle uom='rad'>0</startAngle>"
                        + "<endAngle uom='rad'>-1.5707963267948966</endAngle> | 1.57079633 | 150 200 | 100 150",
            })
    void staysWithinAMillimetreOfTheCircle(String arc, double radians, String first, String last) throws IOException {
        Geometry line = read(curve(segment(arc))).geometry().orElseThrow();
        Coordinate[] row = line.getCoordinates();
        assertThat(row[0].distance(position(first))).isLessThan(1e-9);
        assertThat(row[row.length - 1].distance(position(last))).isLessThan(1e-9);
        assertThat(line.getLength()).isEqualTo(RADIUS * radians, Offset.offset(0.01));
        double furthest = 0;
        for (int i = 0; i < row.length; i++) {
            assertThat(row[i].distance(CENTRE)).isEqualTo(RADIUS, Offset.offset(1e-9));
            if (i > 0) {
                Coordinate middle = new Coordinate((row[i].x + row[i - 1].x) / 2, (row[i].y + row[i - 1].y) / 2);
                furthest = Math.max(furthest, RADIUS - middle.distance(CENTRE));
            }
        }
        assertThat(furthest).isBetween(0.0005, 0.001);
    }

    @Test
    void keepsThePositionsThatWereGivenAndTellsThatThereWereArcs() throws IOException {
        SourceFeature feature = read(curve("<gml:LineStringSegment><gml:posList>160 200 150 200</gml:posList>"
                + "</gml:LineStringSegment>" + UPPER_HALF));
        Coordinate[] row = feature.geometry().orElseThrow().getCoordinates();
        assertThat(row).startsWith(new Coordinate(160, 200), new Coordinate(150, 200));
        assertThat(row).contains(new Coordinate(100, 250)).endsWith(new Coordinate(50, 200));
        assertThat(feature.faults()).containsExactly("arcs drawn as straight lines that stay within 1 mm of them");
    }

    @Test
    void drawsTheArcsInTheRingsOfASurface() throws IOException {
        SourceFeature feature = read("<gml:Polygon srsName='" + RD + "'><gml:exterior><gml:Ring><gml:curveMember>"
                + "<gml:Curve><gml:segments>" + UPPER_HALF + "</gml:segments></gml:Curve></gml:curveMember>"
                + "<gml:curveMember><gml:LineString><gml:posList>50 200 150 200</gml:posList></gml:LineString>"
                + "</gml:curveMember></gml:Ring></gml:exterior><gml:interior><gml:Ring><gml:curveMember><gml:Curve>"
                + "<gml:segments><gml:CircleByCenterPoint><gml:pos>100 220</gml:pos><gml:radius uom='m'>10</gml:radius>"
                + "</gml:CircleByCenterPoint></gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:interior>"
                + "</gml:Polygon>");
        Geometry surface = feature.geometry().orElseThrow();
        assertThat(GeometryKind.of(surface)).isEqualTo(GeometryKind.POLYGON);
        assertThat(surface.isValid()).isTrue();
        assertThat(surface.getArea()).isEqualTo(Math.PI * (2500.0 / 2 - 100), Offset.offset(0.2));
    }

    @Test
    void drawsAStraightLineWhereThreePositionsAreInOne() throws IOException {
        assertThat(read(curve("<gml:Arc><gml:posList>0 0 1 1 2 2</gml:posList></gml:Arc>"))
                        .geometry())
                .map(Geometry::toText)
                .contains("LINESTRING (0 0, 1 1, 2 2)");
    }

    @Test
    void measuresInDegreesWhereThePositionsAre() throws IOException {
        String around = "<gml:Curve srsName='urn:ogc:def:crs:EPSG::4258'><gml:segments><gml:ArcByCenterPoint>"
                + "<gml:pos>52 5</gml:pos><gml:radius uom='deg'>0.001</gml:radius><gml:startAngle uom='deg'>0</gml:startAngle>"
                + "<gml:endAngle uom='deg'>90</gml:endAngle></gml:ArcByCenterPoint></gml:segments></gml:Curve>";
        Coordinate[] row = read(around).geometry().orElseThrow().getCoordinates();
        assertThat(row[0].distance(new Coordinate(5, 52.001))).isLessThan(1e-12);
        assertThat(row[row.length - 1].distance(new Coordinate(5.001, 52))).isLessThan(1e-12);
        assertThat(row).hasSizeBetween(100, 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Arc> <posList>0 0 1 1</posList> | positions of its Arc are 2, expected three",
                "Arc> <posList>0 0 1 1 2 0 3 1</posList> | positions of its Arc are 4, expected three",
                "Arc> | positions of its Arc are 0, expected three",
                "Arc> <posList>0 0 0 0 0 0</posList> | Invalid number of points",
                "ArcString> <posList>0 0 1 1 2 0 3 1</posList> | positions of its ArcString are 4, expected three, five",
                "Circle> <posList>0 0 1 1 2 2</posList> | the three positions of a circle lie in one line",
                "Circle> <posList>0 0 0 0 0 0</posList> | the three positions of a circle lie in one line",
                "CircleByCenterPoint> <radius uom='m'>5</radius> | positions of its CircleByCenterPoint are 0, expected one",
                "CircleByCenterPoint> <pos>0 0</pos> | an arc around a centre has no radius",
                "CircleByCenterPoint> <pos>0 0</pos><radius uom='m'/> | its radius is '' and no number",
                "CircleByCenterPoint> <pos>0 0</pos><radius uom='m'>wide</radius> | its radius is 'wide' and no number",
                "CircleByCenterPoint> <pos>0 0</pos><radius uom='m'>NaN</radius> | its radius is 'NaN'",
                "CircleByCenterPoint> <pos>0 0</pos><radius uom='m'>-5</radius> | its radius is '-5'",
                "CircleByCenterPoint> <pos>0 0</pos><radius uom='m'>0</radius> | its radius is '0'",
                "CircleByCenterPoint> <pos>0 0</pos><radius uom='[ft_i]'>5</radius> | its radius is in '[ft_i]'",
                "CircleByCenterPoint> <pos>0 0</pos><radius uom='deg'>5</radius> | its radius is in 'deg', which is not the unit",
                "CircleByCenterPoint> <pos>0 0</pos><radius uom='m'>1e300</radius> | need more than 200000 positions",
                "CircleByCenterPoint> <pos>0 0</pos><radius uom='m'>1e8</radius> | need more than 200000 positions",
                "ArcByCenterPoint> <pos>0 0</pos><radius>5</radius><endAngle>9</endAngle> | has no startAngle",
                "ArcByCenterPoint> <pos>0 0</pos><radius>5</radius><startAngle>9</startAngle> | has no endAngle",
                "ArcByCenterPoint> <pos>0 0</pos><radius>5</radius><startAngle>9</startAngle><endAngle>9</endAngle>"
                        + " | which is nothing or more than a circle",
                "ArcByCenterPoint> <pos>0 0</pos><radius>5</radius><startAngle>0</startAngle><endAngle>999</endAngle>"
                        + " | which is nothing or more than a circle",
                "ArcByCenterPoint> <pos>0 0</pos><radius>5</radius><startAngle uom='gon'>0</startAngle>"
                        + "<endAngle>9</endAngle> | its startAngle is in 'gon' and not in degrees or radians",
                "ArcByBulge> <posList>0 0 1 1</posList> | it is or holds a ArcByBulge",
                "CubicSpline> <posList>0 0 1 1</posList> | it is or holds a CubicSpline"
            })
    void keepsAFeatureWhoseArcMakesNoSenseAndSaysWhy(String arc, String fault) throws IOException {
        SourceFeature feature = read(curve(segment(arc)));
        assertThat(feature.geometry()).isEmpty();
        assertThat(feature.faults()).singleElement().asString().contains(fault).contains("line 1");
    }

    @Test
    void refusesAGeometryWhoseManyArcsWouldFillTheMemory() throws IOException {
        String wide = "<gml:CircleByCenterPoint><gml:pos>0 0</gml:pos><gml:radius uom='m'>1e6</gml:radius>"
                + "</gml:CircleByCenterPoint>";
        assertThat(read(curve(wide.repeat(10_000))).faults())
                .singleElement()
                .asString()
                .contains("its arcs need more than 200000 positions");
    }

    private SourceFeature read(String geometry) throws IOException {
        String feature = "<a:Kerb gml:id='k'><a:place>%s</a:place></a:Kerb><a:Kerb gml:id='next'><a:place>"
                + "<gml:Point srsName='" + RD + "'><gml:pos>1 2</gml:pos></gml:Point></a:place></a:Kerb>";
        Path file = Files.writeString(
                folder.resolve("answer"),
                "<c:FeatureCollection xmlns:c='c' xmlns:a='a' xmlns:gml='http://www.opengis.net/gml/3.2'><c:featureMembers>"
                        + feature.formatted(geometry).replace(geometry.contains("4258") ? RD : "never", "EPSG:4258")
                        + "</c:featureMembers></c:FeatureCollection>");
        try (FeatureSource source = FeatureFiles.open(file);
                Stream<SourceFeature> features = source.features(source.layers().getFirst())) {
            List<SourceFeature> all = features.toList();
            assertThat(all).extracting(SourceFeature::id).containsExactly("k", "next");
            return all.getFirst();
        }
    }

    private static String curve(String segments) {
        return "<gml:Curve srsName='" + RD + "'><gml:segments>" + segments + "</gml:segments></gml:Curve>";
    }

    /** Puts the elements of a segment, whose own end is left out, in the namespace. */
    private static String segment(String text) {
        return ("<" + text + "</" + text.split(">", 2)[0] + ">").replaceAll("<(/?)", "<$1gml:");
    }

    private static Coordinate position(String text) {
        String[] words = text.split(" ", -1);
        return new Coordinate(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
    }
}
