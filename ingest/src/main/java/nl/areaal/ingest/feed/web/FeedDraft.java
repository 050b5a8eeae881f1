package nl.areaal.ingest.feed.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.areaal.geodata.csv.BuiltIn;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.MappingJson;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.feed.FeedKind;
import nl.areaal.ingest.feed.LuchtmeetnetAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A feed as somebody asks for it, checked.
 *
 * @param kind how its readings come
 * @param mapping of its tables, when tables are brought
 * @param url the service that is asked, when one is
 * @param interval how often
 */
record FeedDraft(
        String id,
        String title,
        FeedKind kind,
        String dataset,
        Optional<CsvMapping> mapping,
        Optional<String> url,
        Optional<Duration> interval) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Set<String> MEMBERS =
            Set.of("id", "title", "dataset", "mapping", "builtIn", "url", "interval");
    private static final String BUILT_IN = "builtIn";
    private static final String LUCHTMEETNET = "luchtmeetnet";
    private static final int LONGEST_TITLE = 200;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration USUAL = Duration.ofHours(1);

    static FeedDraft read(byte[] body) {
        JsonNode json = tree(body);
        json.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw RefusedException.bad(
                            "member",
                            name,
                            "one of " + MEMBERS.stream().sorted().toList());
                });
        String id = text(json, "id");
        if (!ID.matcher(id).matches()) {
            throw RefusedException.bad("id", id, "a lower case letter and then at most 62 of those, digits or hyphens");
        }
        if (BuiltIn.find(id).isPresent() || id.equals(LUCHTMEETNET)) {
            throw RefusedException.bad("id", id, "one that no mapping of ours has");
        }
        String title = text(json, "title");
        if (title.isBlank() || title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            throw RefusedException.bad("title", title, "1 to " + LONGEST_TITLE + " characters");
        }
        if (find(json, BUILT_IN).equals(Optional.of(LUCHTMEETNET)) && !json.has("mapping")) {
            return luchtmeetnet(json, id, title);
        }
        Optional<CsvMapping> mapping = mapping(json);
        Optional<String> url = find(json, "url");
        if (mapping.isPresent() == url.isPresent()) {
            throw RefusedException.bad("mapping, builtIn and url", "", "one of them");
        }
        return new FeedDraft(
                id,
                title,
                url.isPresent() ? FeedKind.SENSORTHINGS : FeedKind.CSV,
                Dataset.requireId(text(json, "dataset")),
                mapping,
                url,
                url.map(address -> interval(json)));
    }

    private static FeedDraft luchtmeetnet(JsonNode json, String id, String title) {
        String url = find(json, "url").orElse(LuchtmeetnetAddress.PUBLIC);
        var _ = LuchtmeetnetAddress.parse(url);
        return new FeedDraft(
                id,
                title,
                FeedKind.LUCHTMEETNET,
                Dataset.requireId(text(json, "dataset")),
                Optional.empty(),
                Optional.of(url),
                Optional.of(interval(json)));
    }

    private static Optional<CsvMapping> mapping(JsonNode json) {
        Optional<String> builtIn = find(json, BUILT_IN);
        if (builtIn.isPresent() && json.has("mapping")) {
            throw RefusedException.bad("builtIn", builtIn.get(), "nothing beside a mapping");
        }
        if (builtIn.isPresent()) {
            return Optional.of(BuiltIn.find(builtIn.get())
                    .orElseThrow(() -> RefusedException.bad(
                            "builtIn",
                            builtIn.get(),
                            "one of " + LUCHTMEETNET + " and "
                                    + BuiltIn.ALL.stream().map(BuiltIn::id).toList()))
                    .mapping());
        }
        String mapping = json.path("mapping").toString();
        if (mapping.contains("\\u0000")) {
            throw RefusedException.bad("mapping", "the character NUL", "texts without it");
        }
        return json.has("mapping") ? Optional.of(MappingJson.read(mapping)) : Optional.empty();
    }

    private static Duration interval(JsonNode json) {
        Optional<String> text = find(json, "interval");
        try {
            Duration interval = text.map(Duration::parse).orElse(USUAL);
            if (interval.compareTo(SHORTEST) >= 0 && interval.compareTo(LONGEST) <= 0) {
                return interval;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw RefusedException.bad("interval", text.orElse(""), "PT1M to P31D, such as PT1H");
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            throw RefusedException.bad("body", e.getOriginalMessage(), "JSON");
        }
        throw RefusedException.bad("body", "something else", "a JSON object");
    }

    private static String text(JsonNode json, String name) {
        return find(json, name).orElseThrow(() -> RefusedException.bad(name, "", "a text"));
    }

    private static Optional<String> find(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw RefusedException.bad(name, value.toString(), "a text");
        }
        return Optional.of(value.asString());
    }
}
