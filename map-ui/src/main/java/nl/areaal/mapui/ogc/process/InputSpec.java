package nl.areaal.mapui.ogc.process;

import java.util.Map;
import nl.areaal.core.scenario.Bilingual;

/**
 * What a process wants to know.
 *
 * @param schema what its value may be, as JSON Schema
 */
record InputSpec(Bilingual title, Bilingual description, Map<String, Object> schema, boolean required) {
    static InputSpec required(Bilingual title, Bilingual description, Map<String, Object> schema) {
        return new InputSpec(title, description, schema, true);
    }

    static InputSpec optional(Bilingual title, Bilingual description, Map<String, Object> schema) {
        return new InputSpec(title, description, schema, false);
    }
}
