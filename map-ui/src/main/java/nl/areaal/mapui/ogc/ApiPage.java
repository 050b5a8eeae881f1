package nl.areaal.mapui.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.areaal.mapui.ogc.page.Html;
import nl.areaal.mapui.ogc.page.Words;

/** The description of the API as a page, made of the same document that programs get. */
final class ApiPage {
    private ApiPage() {}

    /** One address, what can be done there, and the names and meanings of its parameters. */
    record Operation(String method, String path, String summary, List<Map<String, String>> parameters) {}

    static List<Operation> operations(Map<?, ?> document) {
        List<Operation> operations = new ArrayList<>();
        if (document.get("paths") instanceof Map<?, ?> paths) {
            paths.forEach((path, item) -> {
                if (item instanceof Map<?, ?> methods) {
                    methods.forEach((method, described) ->
                            operations.add(operation(String.valueOf(method), String.valueOf(path), described)));
                }
            });
        }
        return operations;
    }

    private static Operation operation(String method, String path, Object described) {
        List<Map<String, String>> parameters = new ArrayList<>();
        Object summary = described instanceof Map<?, ?> map ? map.get("summary") : "";
        if (described instanceof Map<?, ?> map && map.get("parameters") instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> parameter && parameter.get("name") != null) {
                    parameters.add(Map.of(
                            "name",
                            String.valueOf(parameter.get("name")),
                            "description",
                            parameter.get("description") == null ? "" : String.valueOf(parameter.get("description"))));
                }
            }
        }
        return new Operation(method.toUpperCase(Locale.ROOT), path, String.valueOf(summary), parameters);
    }

    static void write(Html html, Operation operation, Words words) {
        html.element("h2", operation.method() + " " + operation.path()).element("p", operation.summary());
        if (operation.parameters().isEmpty()) {
            return;
        }
        html.open("table").open("thead").open("tr");
        html.element("th", words.get("api.parameter"), "scope", "col");
        html.element("th", words.get("api.meaning"), "scope", "col");
        html.close("tr").close("thead").open("tbody");
        operation
                .parameters()
                .forEach(parameter -> html.open("tr")
                        .element("th", parameter.getOrDefault("name", ""), "scope", "row")
                        .element("td", parameter.getOrDefault("description", ""))
                        .close("tr"));
        html.close("tbody").close("table");
    }
}
