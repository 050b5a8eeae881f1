package nl.areaal.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import nl.areaal.ingest.reading.Decoded.Rejected;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON object and nothing else: UTF-8, each member once, nothing after it. */
final class StrictJson {
    private static final JsonMapper STRICT = mapper().build();
    /** Tells what is no JSON from what would be if JSON had numbers that are none. */
    private static final JsonMapper WITH_NAN =
            mapper().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private static final String EXPECTED = "a JSON object in UTF-8";
    private static final String RESULT = "result";

    private StrictJson() {}

    static JsonNode object(byte[] bytes) throws RejectedException {
        String text = text(bytes);
        JsonNode node = parsed(text);
        if (!node.isObject()) {
            throw notJson("The message is JSON, but no object.");
        }
        return node;
    }

    private static String text(byte[] bytes) throws RejectedException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw notJson("The message is not in UTF-8.");
        }
    }

    private static JsonNode parsed(String text) throws RejectedException {
        try {
            return STRICT.readTree(text);
        } catch (JacksonException e) {
            throw notFinite(text).orElseGet(() -> notJson("The message is not JSON" + where(e) + "."));
        }
    }

    private static Optional<RejectedException> notFinite(String text) {
        try {
            JsonNode result = WITH_NAN.readTree(text).path(RESULT);
            return result.isNumber() && !Double.isFinite(result.numberValue().doubleValue())
                    ? Optional.of(new RejectedException(Rejected.field(
                            Reason.NOT_FINITE,
                            "The member 'result' is not a number.",
                            RESULT,
                            Optional.of(result.toString()),
                            "a number")))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static RejectedException notJson(String sentence) {
        return new RejectedException(Rejected.message(Reason.NOT_JSON, sentence, EXPECTED));
    }

    private static String where(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getColumnNr() < 1
                ? ""
                : ": it stops making sense at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static JsonMapper.Builder mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(ReadingDecoder.LARGEST_BYTES)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }
}
