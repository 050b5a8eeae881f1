package nl.areaal.mapui.ogc.coverage;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.GridLine;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.coverage.CoveragePieces;
import nl.areaal.geodata.layer.BoundingBox;
import nl.areaal.mapui.ogc.Accepted;
import nl.areaal.mapui.ogc.Answer;
import nl.areaal.mapui.ogc.Format;
import nl.areaal.mapui.ogc.NotFoundException;
import nl.areaal.mapui.ogc.Offer;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.query.BboxParameter;
import nl.areaal.mapui.ogc.query.CrsParameter;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The cells of a run of a model, or of a grid of a dataset: at a place, along a line, and cut out as a GeoTIFF. */
@RestController
class CellController {
    static final Offer VALUES = Offer.of(Format.COVERAGE_JSON, Format.CSV);
    static final FormatParameter FILE = FormatParameter.of(Format.GEO_TIFF.word());
    static final CrsParameter CRS = new CrsParameter("crs", "Coordinate reference system of coords and of the answer.");
    static final WktParameter<Point> POINT = new WktParameter<>(Point.class);
    static final WktParameter<LineString> LINE = new WktParameter<>(LineString.class);
    private static final String COLLECTION = ServiceAddress.PATH + "/collections/{id}";
    private static final int MOST_PLACES = 5_000;

    private final CellSources sources;
    private final CellFiles files;

    CellController(CellSources sources, CellFiles files) {
        this.sources = sources;
        this.files = files;
    }

    /** What the cell says that a place lies in; of a model with its band where the region as it is now was asked about. */
    @GetMapping(COLLECTION + "/position")
    ResponseEntity<Object> position(@PathVariable String id, HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        CellSource source = sources.get(id, query, request);
        query.read(VALUES.parameter());
        CellQuery places = new CellQuery(query.read(CRS));
        Optional<Point> given = required(query, POINT);
        Optional<Coordinate> there = given.map(one -> places.inRegion(one).getCoordinate());
        there.filter(one -> !isInReach(new Coordinate[] {one}))
                .ifPresent(_ -> query.reject(POINT.name(), given.orElseThrow().toText(), "a place in the Netherlands"));
        query.finish();
        Format format = VALUES.choose(request);
        Coordinate place = there.orElseThrow();
        return answer(format, new CoverageJson(places.crs(), back(places, List.of(place)), source.at(place)), true);
    }

    /** What the cells say along a line, at most a cell apart. */
    @GetMapping(COLLECTION + "/trajectory")
    ResponseEntity<Object> trajectory(@PathVariable String id, HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        CellSource source = sources.get(id, query, request);
        query.read(VALUES.parameter());
        CellQuery places = new CellQuery(query.read(CRS));
        Optional<LineString> given = required(query, LINE);
        GridFrame frame = source.frame();
        Optional<LineString> line = given.map(one -> (LineString) places.inRegion(one));
        line.filter(one -> !isInReach(one.getCoordinates()) || GridLine.count(frame, one) > MOST_PLACES)
                .ifPresent(_ -> query.reject(
                        LINE.name(),
                        given.orElseThrow().toText(),
                        "a line in the Netherlands over at most " + MOST_PLACES + " cells of " + frame.cellMetres()
                                + " m"));
        query.finish();
        Format format = VALUES.choose(request);
        List<Coordinate> steps = GridLine.places(frame, line.orElseThrow());
        return answer(format, new CoverageJson(places.crs(), back(places, steps), source.along(steps)), false);
    }

    /** The cells that a box touches, as a file in RD New. */
    @GetMapping(COLLECTION + "/cube")
    ResponseEntity<byte[]> cube(@PathVariable String id, HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        CellSource source = sources.get(id, query, request);
        query.read(FILE);
        CellQuery places = new CellQuery(query.read(CrsParameter.BBOX_CRS));
        Optional<BoundingBox> box = query.read(new BboxParameter(places.crs()));
        GridFrame frame = source.frame();
        Envelope extent = box.map(places::inRegion).orElseGet(frame::extent);
        boolean isElsewhere = box.filter(BoundingBox::crossesAntimeridian).isPresent() || !RegionCrs.covers(extent);
        if (isElsewhere || frame.window(extent).cells() > CoveragePieces.MOST_CELLS) {
            query.reject(
                    "bbox",
                    extent.toString(),
                    "a box in the Netherlands over at most " + CoveragePieces.MOST_CELLS + " cells");
        }
        query.finish();
        Accepted.requireOneOf(request, "image/tiff");
        byte[] file = files.write(() -> source.cut(extent))
                .orElseThrow(() -> new NotFoundException("cell of " + id + " in", extent.toString()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CloudOptimizedGeoTiff.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".tif\"")
                .header("Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/28992>")
                .body(file);
    }

    private static <G extends Geometry> Optional<G> required(Query query, WktParameter<G> parameter) {
        Optional<G> given = query.read(parameter);
        if (given.isEmpty()) {
            query.require(parameter.name(), parameter.expected());
        }
        return given;
    }

    /** Whether RD New has coordinates for all of it. */
    private static boolean isInReach(Coordinate[] places) {
        return Arrays.stream(places).allMatch(place -> place.isValid() && RegionCrs.covers(new Envelope(place)));
    }

    /** Rounded as features are: to a centimetre or a millimetre. */
    private static List<Coordinate> back(CellQuery places, List<Coordinate> inRegion) {
        double steps = places.crs().isInDegrees() ? 1e7 : 1e3;
        CrsTransform back = places.back();
        return inRegion.stream()
                .map(place -> back.apply(place.x, place.y))
                .map(place -> new Coordinate(Math.rint(place.x * steps) / steps, Math.rint(place.y * steps) / steps))
                .toList();
    }

    private static ResponseEntity<Object> answer(Format format, CoverageJson coverage, boolean isPoint) {
        if (format == Format.CSV) {
            return ResponseEntity.ok()
                    .contentType(new MediaType(MediaType.valueOf("text/csv"), StandardCharsets.UTF_8))
                    .header(HttpHeaders.VARY, Answer.VARY)
                    .body(coverage.table().getBytes(StandardCharsets.UTF_8));
        }
        return Answer.of(format, coverage.document(isPoint), () -> "");
    }
}
