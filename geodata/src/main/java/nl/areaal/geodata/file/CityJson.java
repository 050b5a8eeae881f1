package nl.areaal.geodata.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * A CityJSON document (1.0, 1.1 or 2.0), or a sequence of CityJSON features (CityJSONSeq): a layer for each kind of object that stands by
 * itself, with the ground that it and its parts stand on.
 *
 * <p>Read twice, never whole: once for the vertices and to learn the attributes, once for the objects.
 */
final class CityJson implements FeatureSource {
    static final String OBJECTS = "CityObjects";

    private final Path file;
    private final CitySurvey survey;
    private final List<SourceLayer> layers;

    private CityJson(Path file, CitySurvey survey) {
        this.file = file;
        this.survey = survey;
        this.layers = survey.layers();
    }

    /** Whether a file of JSON is one of these, as its first members tell. */
    static boolean isOne(Path file) {
        try (JsonParser parser = GeoJson.parser(file)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                    return parser.getString().startsWith("CityJSON");
                }
                if (name.equals(OBJECTS) || name.equals("features")) {
                    return name.equals(OBJECTS);
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException e) {
            throw GeoJson.notJson(file, e);
        }
    }

    static CityJson open(Path file) {
        CitySurvey survey = new CitySurvey();
        try {
            read(file, survey);
            survey.requireKnownVersion(file);
        } catch (RuntimeException e) {
            survey.close();
            throw e;
        }
        return new CityJson(file, survey);
    }

    @Override
    public List<SourceLayer> layers() {
        return layers;
    }

    @Override
    public List<String> withoutGeometry() {
        return List.of();
    }

    @Override
    public Stream<SourceFeature> features(SourceLayer layer) {
        return Stream.of(layer).mapMulti((which, downstream) -> {
            CityFeatures features = new CityFeatures(which, survey, downstream);
            read(file, features);
            features.end();
        });
    }

    @Override
    public void close() {
        survey.close();
    }

    /** What hears of the members of a file as they come. */
    interface Reader {
        /** A member of the document that is neither an object nor a vertex. */
        void member(String name, JsonNode value);

        /** The list of vertices of the document, at which the parser stands and to the end of which it is to be read. */
        void vertices(JsonParser parser);

        void object(String id, JsonNode object);

        /** A text of a sequence: its objects with the vertices that they alone have. */
        void feature(JsonNode feature);
    }

    private static void read(Path file, Reader reader) {
        try (JsonParser parser = GeoJson.parser(file)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableSourceException("document '" + file + "' is no JSON object, expected CityJSON");
            }
            readDocument(parser, reader);
            while (parser.nextToken() != null) {
                JsonNode feature = parser.readValueAsTree();
                reader.feature(feature);
            }
        } catch (JacksonException e) {
            throw GeoJson.notJson(file, e);
        }
    }

    private static void readDocument(JsonParser parser, Reader reader) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(OBJECTS) && value == JsonToken.START_OBJECT) {
                readObjects(parser, reader::object);
            } else if (name.equals("vertices") && value == JsonToken.START_ARRAY) {
                reader.vertices(parser);
            } else if (name.equals("appearance") || name.equals("geometry-templates")) {
                parser.skipChildren();
            } else {
                JsonNode member = parser.readValueAsTree();
                reader.member(name, member);
            }
        }
    }

    private static void readObjects(JsonParser parser, BiConsumer<String, JsonNode> sink) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String id = parser.currentName();
            parser.nextToken();
            JsonNode object = parser.readValueAsTree();
            sink.accept(id, object);
        }
    }
}
