package nl.areaal.geodata.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GeoJSON document (RFC 7946) or a sequence of features (RFC 8142, or one a line): longitude and latitude, or what the {@code crs} member of the older form declares.
 *
 * <p>Read twice, never whole: once to learn the properties, once for the features.
 */
final class GeoJson implements FeatureSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(((geo)?json(l|s|seq)?)|ndjson)$");

    private final List<Path> pages;
    private final GeoJsonForm form;
    private final SourceLayer layer;
    private final boolean northFirst;

    private GeoJson(List<Path> pages, GeoJsonForm form, SourceLayer layer, boolean northFirst) {
        this.pages = pages;
        this.form = form;
        this.layer = layer;
        this.northFirst = northFirst;
    }

    static GeoJson open(Path file) {
        GeoJsonForm form = form(file);
        GeoJsonSurvey survey = new GeoJsonSurvey();
        survey(file, form, survey);
        if (form == GeoJsonForm.COLLECTION) {
            survey.requireWhole(file);
        }
        return new GeoJson(List.of(file), form, survey.layer(name(file)), false);
    }

    /**
     * Opens the pages of one answer, all collections, called as the first of them.
     *
     * @param crs that their service says they are in, with the order of axes of its register
     */
    static GeoJson open(List<Path> pages, Optional<String> crs) {
        GeoJsonSurvey survey = new GeoJsonSurvey();
        for (Path page : pages) {
            survey(page, GeoJsonForm.COLLECTION, survey);
            survey.requireCollection(page);
        }
        SourceLayer layer = survey.layer(name(pages.getFirst()));
        Optional<GmlCrs> told = crs.map(GmlCrs::parse);
        return new GeoJson(
                pages,
                GeoJsonForm.COLLECTION,
                told.map(known -> layer.in(known.declared())).orElse(layer),
                told.filter(GmlCrs::northFirst).isPresent());
    }

    private static void survey(Path file, GeoJsonForm form, GeoJsonSurvey survey) {
        try (JsonParser parser = parser(file)) {
            form.read(file, parser, survey::see, survey::member);
        } catch (JacksonException e) {
            throw notJson(file, e);
        }
    }

    private static String name(Path file) {
        return EXTENSION.matcher(file.getFileName().toString()).replaceFirst("");
    }

    @Override
    public List<SourceLayer> layers() {
        return List.of(layer);
    }

    @Override
    public List<String> withoutGeometry() {
        return List.of();
    }

    @Override
    public Stream<SourceFeature> features(SourceLayer which) {
        AtomicLong count = new AtomicLong();
        return pages.stream().mapMulti((page, downstream) -> {
            FeatureReader reader = new FeatureReader(count, downstream);
            try (JsonParser parser = parser(page)) {
                form.read(page, parser, reader::see, (name, value) -> {});
            } catch (JacksonException e) {
                throw notJson(page, e);
            }
        });
    }

    @Override
    public void close() {
        // Each reading opens the file for itself.
    }

    /** Makes features of what the document holds, and numbers those that have no id. */
    private final class FeatureReader {
        private final Consumer<SourceFeature> sink;
        private final AtomicLong count;

        FeatureReader(AtomicLong count, Consumer<SourceFeature> sink) {
            this.count = count;
            this.sink = sink;
        }

        void see(JsonNode feature) {
            long number = count.incrementAndGet();
            List<String> faults = new ArrayList<>();
            JsonNode id = feature.path("id");
            boolean ownId = id.isString() || id.isNumber();
            Optional<Geometry> geometry = geometry(feature.path("geometry"), faults);
            sink.accept(new SourceFeature(
                    ownId ? id.asString() : "#" + number,
                    ownId,
                    geometry,
                    GeoJsonSurvey.properties(feature.path("properties"), layer),
                    faults));
        }

        private Optional<Geometry> geometry(JsonNode node, List<String> faults) {
            if (!node.isObject()) {
                return Optional.empty();
            }
            try {
                Geometry geometry = GeoJsonGeometry.read(node);
                if (northFirst) {
                    geometry.apply((CoordinateFilter) GeoJson::turn);
                }
                return Optional.of(geometry);
            } catch (IllegalArgumentException e) {
                faults.add("geometry can not be read: " + e.getMessage());
                return Optional.empty();
            }
        }
    }

    private static void turn(Coordinate position) {
        position.setCoordinate(new Coordinate(position.y, position.x, position.getZ()));
    }

    private static GeoJsonForm form(Path file) {
        try (JsonParser parser = parser(file)) {
            return GeoJsonForm.of(parser);
        } catch (JacksonException e) {
            throw notJson(file, e);
        }
    }

    static JsonParser parser(Path file) {
        try {
            return JSON.createParser(new RecordSeparators(Files.newInputStream(file)));
        } catch (IOException e) {
            throw new UnreadableSourceException("file is '" + file + "', expected one that can be read", e);
        }
    }

    /** Says where, and leaves out the cause, whose message repeats it in words for programmers. */
    static UnreadableSourceException notJson(Path file, JacksonException cause) {
        return new UnreadableSourceException("file is '" + file + "', expected JSON: " + cause.getOriginalMessage()
                + " at line " + cause.getLocation().getLineNr() + ", column "
                + cause.getLocation().getColumnNr());
    }
}
