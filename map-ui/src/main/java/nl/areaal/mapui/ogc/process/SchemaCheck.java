package nl.areaal.mapui.ogc.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds values against schemas, in the words that {@link Schemas} writes them with. */
final class SchemaCheck {
    private final Faults faults;

    SchemaCheck(Faults faults) {
        this.faults = faults;
    }

    /** Notes everything about a value that its schema does not allow. */
    void check(String field, JsonNode value, Map<String, Object> schema) {
        maps(schema, "allOf").forEach(part -> check(field, value, part));
        oneOf(field, value, maps(schema, "oneOf"));
        Object type = schema.getOrDefault("type", "");
        if (!isOfType(value, type.toString())) {
            faults.add(field, value, expected(schema));
            return;
        }
        if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value.asString(""))) {
            faults.add(field, value, "one of " + allowed);
        }
        if (value.isNumber()) {
            range(field, value, schema);
        } else if (value.isString()) {
            length(field, value, schema);
        } else if (value.isArray()) {
            items(field, value, schema);
        } else if (value.isObject()) {
            members(field, value, schema);
        }
    }

    private void range(String field, JsonNode value, Map<String, Object> schema) {
        double number = value.doubleValue();
        boolean low = schema.get("minimum") instanceof Number least && number < least.doubleValue();
        boolean high = schema.get("maximum") instanceof Number most && number > most.doubleValue();
        if (low || high || !Double.isFinite(number)) {
            faults.add(field, value, expected(schema));
        }
    }

    private void length(String field, JsonNode value, Map<String, Object> schema) {
        if (schema.get("maxLength") instanceof Number most
                && value.stringValue().length() > most.intValue()) {
            faults.add(field, value, "at most " + most + " characters");
        }
    }

    private void items(String field, JsonNode value, Map<String, Object> schema) {
        if (schema.get("maxItems") instanceof Number most && value.size() > most.intValue()) {
            faults.add(field, value.size() + " items", "at most " + most + " items");
            return;
        }
        if (schema.get("minItems") instanceof Number least && value.size() < least.intValue()) {
            faults.add(field, value.size() + " items", "at least " + least + " items");
        }
        map(schema.get("items")).ifPresent(each -> {
            for (int i = 0; i < value.size(); i++) {
                check(field + "/" + i, value.get(i), each);
            }
        });
    }

    private void members(String field, JsonNode value, Map<String, Object> schema) {
        Map<String, Object> known = map(schema.get("properties")).orElse(Map.of());
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .map(Object::toString)
                    .filter(name -> !value.has(name))
                    .forEach(name -> faults.add(field + "/" + name, "", "a value, which is missing"));
        }
        value.properties().forEach(member -> {
            Optional<Map<String, Object>> own = map(known.get(member.getKey()));
            if (own.isPresent()) {
                check(field + "/" + member.getKey(), member.getValue(), own.get());
            } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                faults.add(field + "/" + member.getKey(), member.getValue(), "only " + known.keySet());
            }
        });
    }

    /** Says what is wrong with the form that was meant, where that can be told. */
    private void oneOf(String field, JsonNode value, List<Map<String, Object>> forms) {
        if (forms.isEmpty()
                || forms.stream().anyMatch(form -> fits(field, value, form).isEmpty())) {
            return;
        }
        List<Map<String, Object>> meant =
                forms.stream().filter(form -> isMeant(value, form)).toList();
        if (meant.size() == 1) {
            faults.addAll(fits(field, value, meant.getFirst()));
        } else {
            faults.add(
                    field,
                    value,
                    "one of: " + forms.stream().map(SchemaCheck::expected).toList());
        }
    }

    private static Faults fits(String field, JsonNode value, Map<String, Object> form) {
        Faults own = new Faults();
        new SchemaCheck(own).check(field, value, form);
        return own;
    }

    /** Whether every word that tells forms apart is that of this form; for values without such words, whether the type is. */
    private static boolean isMeant(JsonNode value, Map<String, Object> form) {
        return isOfType(value, form.getOrDefault("type", "").toString())
                && map(form.get("properties")).orElse(Map.of()).entrySet().stream()
                        .allMatch(member -> map(member.getValue())
                                .filter(schema -> schema.get("enum") instanceof List<?> words
                                        && !words.contains(
                                                value.path(member.getKey()).asString("")))
                                .isEmpty());
    }

    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "" -> true;
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber() && value.canConvertToLong();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalArgumentException("schema: type is " + type + ", expected one that JSON has");
        };
    }

    private static String expected(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> words) {
            return "one of " + words;
        }
        if (schema.get("allOf") instanceof List<?>) {
            return "a bounding box";
        }
        String type = schema.getOrDefault("type", "value").toString();
        String what = (type.matches("[aio].*") ? "an " : "a ") + type;
        Object format = schema.getOrDefault("format", schema.get("contentMediaType"));
        String kind = format == null ? "" : " (" + format + ")";
        return what + kind + bounds(schema);
    }

    private static String bounds(Map<String, Object> schema) {
        Object low = schema.get("minimum");
        Object high = schema.get("maximum");
        return low == null || high == null ? "" : " from " + low + " to " + high;
    }

    private static List<Map<String, Object>> maps(Map<String, Object> schema, String key) {
        return schema.get(key) instanceof List<?> list
                ? list.stream().flatMap(one -> map(one).stream()).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // schemas are made of such maps
    private static Optional<Map<String, Object>> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? Optional.of((Map<String, Object>) map) : Optional.empty();
    }
}
