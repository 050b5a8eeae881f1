package nl.areaal.mapui.ogc.query;

import java.util.Map;

/** How the description of the API tells of a parameter that is a list of names. */
final class NameList {
    static final Map<String, Object> SCHEMA = Map.of("type", "array", "items", Map.of("type", "string"));

    private NameList() {}
}
