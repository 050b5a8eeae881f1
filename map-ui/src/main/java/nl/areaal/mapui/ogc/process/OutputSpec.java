package nl.areaal.mapui.ogc.process;

import java.util.Map;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.geodata.process.ProcessOutput;

/**
 * What a process gives.
 *
 * @param schema what its value is, as JSON Schema
 */
record OutputSpec(Bilingual title, Bilingual description, Map<String, Object> schema) {
    /** The media type of the value. */
    String mediaType() {
        Object said = schema.get("contentMediaType");
        if (said != null) {
            return said.toString();
        }
        return "string".equals(schema.get("type")) ? ProcessOutput.TEXT : ProcessOutput.JSON;
    }
}
