package nl.areaal.geodata.file;

import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** How features lie in a file of GeoJSON: in one document, or each in a text of its own. */
enum GeoJsonForm {
    /** One document of type FeatureCollection. */
    COLLECTION {
        @Override
        void read(Path file, JsonParser parser, Consumer<JsonNode> feature, Member member) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableSourceException(
                        "document '" + file + "' is no JSON object, expected a GeoJSON FeatureCollection");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(FEATURES)) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        JsonNode node = parser.readValueAsTree();
                        feature.accept(node);
                    }
                } else {
                    JsonNode value = parser.readValueAsTree();
                    member.see(name, value);
                }
            }
        }
    },

    /** Features one after the other (RFC 8142), or one a line. */
    SEQUENCE {
        @Override
        void read(Path file, JsonParser parser, Consumer<JsonNode> feature, Member member) {
            int count = 0;
            while (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode node = parser.readValueAsTree();
                count++;
                String type = node.path("type").asString("");
                if (!type.equals(FEATURE)) {
                    throw new UnreadableSourceException("text " + count + " of the sequence '" + file + "', at line "
                            + line + ", is of type '" + type + "', expected a GeoJSON " + FEATURE);
                }
                feature.accept(node);
            }
        }
    };

    private static final String FEATURES = "features";
    private static final String FEATURE = "Feature";

    /** Gives each feature to the one, and each member of the document that is none to the other. */
    abstract void read(Path file, JsonParser parser, Consumer<JsonNode> feature, Member member);

    /** The form that a file has, as its first members tell. */
    static GeoJsonForm of(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return COLLECTION;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(FEATURES)) {
                return COLLECTION;
            }
            if (name.equals("type")) {
                return FEATURE.equals(parser.getString()) ? SEQUENCE : COLLECTION;
            }
            parser.skipChildren();
        }
        return COLLECTION;
    }

    /** What a member of the document other than its features is given to. */
    @FunctionalInterface
    interface Member {
        void see(String name, JsonNode value);
    }
}
