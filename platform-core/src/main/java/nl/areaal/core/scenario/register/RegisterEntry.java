package nl.areaal.core.scenario.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ModelCard.Source;
import nl.areaal.core.scenario.Parameter;

/**
 * A model as the algorithm register wants it: publication standard (publicatiestandaard) 1.0 of the Dutch government, in its own
 * field names. Made from the card of the running model, so that it can't drift from it.
 *
 * <p>Field names are those that the register's own interface takes; {@code end_date} is left out as long as a model is in use.
 */
public final class RegisterEntry {
    static final String STANDARD_VERSION = "1.0";

    private static final int MONTH_CHARACTERS = "2026-11".length();
    private static final Bilingual PROVIDER = new Bilingual("Zelf ontwikkeld: Areaal", "Made in-house: Areaal");
    private static final Bilingual IN_USE = new Bilingual("In gebruik", "In use");
    private static final Bilingual CATEGORY = new Bilingual("Overige algoritmes", "Other algorithms");
    private static final Bilingual TAGS = new Bilingual(
            "ruimtelijke ordening, scenario, leefomgeving", "spatial planning, scenario, living environment");
    private static final Bilingual THEME = new Bilingual("Ruimte en infrastructuur", "Space and infrastructure");

    private final ModelCard card;
    private final Publisher publisher;
    private final Locale language;
    private final SequencedMap<String, Object> fields = new LinkedHashMap<>();

    private RegisterEntry(ModelCard card, Publisher publisher, Locale language) {
        this.card = card;
        this.publisher = publisher;
        this.language = language;
    }

    /** The entry of a model in one language, as fields that any JSON library writes as they are. */
    public static SequencedMap<String, Object> of(ModelCard card, Publisher publisher, Locale language) {
        RegisterEntry entry = new RegisterEntry(card, publisher, language);
        entry.identify();
        entry.justify();
        entry.describe();
        return entry.fields;
    }

    private void identify() {
        put("name", card.name());
        fields.put("organization", publisher.organisation());
        fields.put("department", publisher.department());
        put("description_short", card.purpose());
        put("category", THEME);
        put("status", IN_USE);
        fields.put("begin_date", card.accountability().since().substring(0, MONTH_CHARACTERS));
        fields.put("contact_email", publisher.contactEmail());
        fields.put("website", publisher.website());
        put("publication_category", CATEGORY);
        put("provider", PROVIDER);
        fields.put("publiccode", publisher.publicCode());
        fields.put("source_id", card.key() + "/" + card.version());
        fields.put("standard_version", STANDARD_VERSION);
        fields.put("lang", language.getLanguage().equals("nl") ? "NLD" : "ENG");
        put("tags", TAGS);
    }

    private void justify() {
        put("goal", card.purpose());
        put("proportionality", card.accountability().proportionality());
        put("human_intervention", card.limits().humanIntervention());
        put("risks", card.accountability().risks());
        put("lawful_basis", card.accountability().lawfulBasis());
        fields.put(
                "lawful_basis_grouping",
                List.of(Map.of("title", text(card.accountability().lawfulBasis()))));
        put("impacttoetsen", card.accountability().impactAssessments());
        fields.put(
                "impacttoetsen_grouping",
                List.of(Map.of("title", text(card.accountability().impactAssessments()))));
    }

    private void describe() {
        fields.put(
                "source_data",
                card.inputs().stream()
                        .map(input -> text(input.name()) + " (" + input.layer() + ", " + input.unit() + ")")
                        .collect(Collectors.joining("; ")));
        fields.put(
                "source_data_grouping",
                card.inputs().stream()
                        .map(input -> Map.of("title", text(input.name())))
                        .toList());
        fields.put("methods_and_models", methods());
    }

    private String methods() {
        String sources = card.sources().stream().map(RegisterEntry::source).collect(Collectors.joining("; "));
        String parameters = card.parameters().stream().map(this::parameter).collect(Collectors.joining("; "));
        String limits = card.limits().known().stream().map(this::text).collect(Collectors.joining(" "));
        return String.join(
                        "\n",
                        card.equation().text(),
                        sources,
                        parameters,
                        text(card.limits().validRange()),
                        limits)
                .strip();
    }

    private String parameter(Parameter parameter) {
        String range = parameter.isRanged() ? " (" + parameter.low() + " - " + parameter.high() + ")" : "";
        return text(parameter.name()) + " = " + parameter.central() + range + " " + parameter.unit();
    }

    private static String source(Source source) {
        String year = source.year().isPresent() ? " " + source.year().getAsInt() : "";
        return source.author() + year + ", " + source.title();
    }

    private void put(String field, Bilingual words) {
        fields.put(field, text(words));
    }

    private String text(Bilingual words) {
        return words.in(language);
    }
}
