package nl.areaal.mapui.ogc.query;

/** One thing that is wrong with a request: where, what was said, and what was expected. */
public record InvalidParameter(String field, String value, String expected) {}
