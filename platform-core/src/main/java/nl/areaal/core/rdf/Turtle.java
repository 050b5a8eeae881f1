package nl.areaal.core.rdf;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes resources in Turtle (W3C Recommendation of 25 February 2014). */
final class Turtle {
    private Turtle() {}

    static String write(Map<String, String> prefixes, List<RdfResource> resources) {
        StringBuilder out = new StringBuilder();
        prefixes.forEach((prefix, iri) ->
                out.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
        resources.forEach(resource -> write(resource, out));
        return out.toString();
    }

    private static void write(RdfResource resource, StringBuilder out) {
        out.append("\n<").append(resource.iri()).append(">\n    a ").append(String.join(", ", resource.types()));
        resource.properties()
                .forEach((property, values) -> out.append(" ;\n    ")
                        .append(property)
                        .append(' ')
                        .append(values.stream().map(Turtle::value).collect(Collectors.joining(", "))));
        out.append(" .\n");
    }

    private static String value(RdfValue value) {
        return switch (value) {
            case RdfValue.Iri target -> "<" + target.iri() + ">";
            case RdfValue.Words words ->
                quoted(words.text()) + (words.language().isEmpty() ? "" : "@" + words.language());
            case RdfValue.Typed typed -> quoted(typed.text()) + "^^" + typed.datatype();
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < ' ') {
                quoted.append("\\u%04X".formatted((int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
