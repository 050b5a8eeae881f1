package nl.areaal.geodata.scenario;

import java.util.Optional;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.scenario.Bilingual;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Evidence as the store keeps it. Runs of earlier versions of the platform have their words in one language. */
final class EvidenceJson {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceJson.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(Bilingual.class, new EitherLanguage()))
            .build();

    private EvidenceJson() {}

    static String write(RunEvidence evidence) {
        return JSON.writeValueAsString(evidence);
    }

    /** Empty when it was written by a version that can't be understood any more. */
    static Optional<RunEvidence> read(String evidence) {
        try {
            JsonNode tree = JSON.readTree(evidence);
            return tree.has("formula") ? Optional.of(JSON.treeToValue(tree, RunEvidence.class)) : Optional.empty();
        } catch (JacksonException e) {
            LOG.warn("The evidence of a run can't be read: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** A text in both languages; a bare string stands for both. */
    private static final class EitherLanguage extends ValueDeserializer<Bilingual> {
        @Override
        public Bilingual deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode text = context.readTree(parser);
            return text.isString()
                    ? Bilingual.same(text.asString())
                    : new Bilingual(
                            text.required("nl").asString(), text.required("en").asString());
        }
    }
}
