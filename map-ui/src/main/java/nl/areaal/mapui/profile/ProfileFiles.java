package nl.areaal.mapui.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.core.area.AreaDocument;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.text.CsvCell;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A profile as a file: the same figures as on the page, for a spreadsheet or a map. */
public final class ProfileFiles {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> HEAD = List.of(
            "area_code",
            "area_name",
            "model",
            "unit",
            "value",
            "low",
            "high",
            "lowest_place",
            "median_place",
            "highest_place",
            "around_code",
            "around_value",
            "alike_codes",
            "alike_median",
            "run");

    private ProfileFiles() {}

    /** Comma-separated values by RFC 4180, with points in numbers; a row for each model. */
    public static String csv(Profile profile) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        profile.lines().forEach(line -> rows.add(row(profile, line)));
        return rows.stream()
                .map(row -> row.stream().map(CsvCell::of).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> row(Profile profile, ProfileLine line) {
        AreaResult here = line.here();
        return List.of(
                profile.area().code().value(),
                profile.area().name(),
                line.card().key(),
                here.unit(),
                String.valueOf(here.value()),
                String.valueOf(here.low()),
                String.valueOf(here.high()),
                text(line.spread().map(spread -> spread.lowest())),
                text(line.spread().map(spread -> spread.median())),
                text(line.spread().map(spread -> spread.highest())),
                profile.around().map(area -> area.code().value()).orElse(""),
                text(line.around().map(AreaResult::value)),
                line.alike().stream().map(of -> of.area().code().value()).collect(Collectors.joining(" ")),
                text(line.middleOfAlike()),
                line.run().toString());
    }

    private static String text(Optional<Double> number) {
        return number.map(String::valueOf).orElse("");
    }

    /**
     * A GeoJSON feature (RFC 7946) with the figures and the documents as properties.
     *
     * @param boundary a GeoJSON geometry
     */
    public static String geoJson(Profile profile, List<AreaDocument> documents, String boundary) {
        ObjectNode feature = JSON.createObjectNode();
        feature.put("type", "Feature").put("id", profile.area().code().value());
        feature.set("geometry", JSON.readTree(boundary));
        ObjectNode properties = feature.putObject("properties");
        AreaSummary area = profile.area();
        properties.put("name", area.name()).put("level", area.level().word()).put("hectares", area.hectares());
        area.inhabitants().ifPresent(count -> properties.put("inhabitants", count));
        area.dwellings().ifPresent(count -> properties.put("dwellings", count));
        ArrayNode figures = properties.putArray("figures");
        profile.lines().forEach(line -> add(figures.addObject(), line));
        ArrayNode about = properties.putArray("documents");
        documents.forEach(document -> about.addObject()
                .put("title", document.title())
                .put("publisher", document.publisher())
                .put("date", document.publishedOn().toString())
                .put("address", document.address()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(feature);
    }

    private static void add(ObjectNode figure, ProfileLine line) {
        AreaResult here = line.here();
        figure.put("model", line.card().key()).put("unit", here.unit());
        figure.put("value", here.value()).put("low", here.low()).put("high", here.high());
        line.around().ifPresent(around -> figure.put("around", around.value()));
        line.middleOfAlike().ifPresent(middle -> figure.put("alikeMedian", middle));
        figure.put("run", line.run().toString());
    }
}
