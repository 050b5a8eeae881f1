package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import nl.areaal.geodata.observation.CountedProblems;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.ProblemGroup;
import nl.areaal.geodata.quality.BreachGroup;
import nl.areaal.mapui.language.Figures;

/** What breaks the contracts of a dataset: by cause, how often, where most, and how to mend it. */
final class BreachSection extends Section {
    private final Figures figures = new Figures(getLocale());

    /**
     * Tells.
     *
     * @param original whether what messages hold may be shown
     */
    BreachSection(
            List<BreachGroup> breaches, List<ProblemGroup> messages, List<CountedProblems> counted, boolean original) {
        addClassName("breaches");
        add(new H2(getTranslation("contracts.broken")));
        if (breaches.isEmpty() && messages.isEmpty() && counted.isEmpty()) {
            add(new Paragraph(getTranslation("contracts.broken.none")));
        }
        breaches.forEach(this::add);
        messages.forEach(group -> add(group, original));
        if (!counted.isEmpty()) {
            add(new H3(getTranslation("contracts.counted")));
            add(new Paragraph(getTranslation("contracts.counted.why")));
            add(counted(counted));
        }
    }

    private void add(BreachGroup group) {
        boolean silent = group.cause().equals(BreachGroup.SILENT);
        add(new H3(getTranslation("flag." + group.cause())));
        add(new Paragraph(
                silent
                        ? getTranslation("contracts.silent", group.datastreams())
                        : getTranslation(
                                "contracts.readings",
                                group.readings(),
                                group.datastreams(),
                                figures.moment(group.extent().first()),
                                figures.moment(group.extent().last()))));
        add(new Paragraph(getTranslation("flag." + group.cause() + ".why")));
        add(new Paragraph(getTranslation("breach-mend." + group.cause())));
        add(silent ? silent(group) : worst(group));
    }

    private TextTable worst(BreachGroup group) {
        return new TextTable(
                List.of("contracts.datastream", "contracts.count", "contracts.first", "new-feed.value"),
                group.worst().stream()
                        .map(worst -> List.of(
                                worst.key(),
                                figures.whole(worst.readings()),
                                figures.moment(worst.phenomenonTime()),
                                figures.plain(worst.result())))
                        .toList());
    }

    private TextTable silent(BreachGroup group) {
        return new TextTable(
                List.of("contracts.datastream", "contracts.since"),
                group.worst().stream()
                        .map(silent -> List.of(silent.key(), figures.moment(silent.phenomenonTime())))
                        .toList());
    }

    private void add(ProblemGroup group, boolean original) {
        Problem newest = group.newest();
        String reason = newest.reason();
        add(new H3(getTranslation("contracts.refused", capital(words("refusal.", "fault.", reason)))));
        add(new Paragraph(getTranslation(
                "contracts.messages",
                group.problems(),
                figures.moment(group.firstAt()),
                figures.moment(group.lastAt()))));
        if (original) {
            add(new Facts()
                    .with(getTranslation("contracts.field"), newest.field().orElse(""))
                    .with(getTranslation("new-feed.held"), newest.value().orElse(""))
                    .with(
                            getTranslation("contracts.expected"),
                            newest.expected().orElse("")));
        }
    }

    private TextTable counted(List<CountedProblems> counted) {
        return new TextTable(
                List.of("contracts.reason", "contracts.count", "contracts.first", "contracts.last"),
                counted.stream()
                        .map(counts -> List.of(
                                capital(words("refusal.", "fault.", counts.reason())),
                                figures.whole(counts.counted()),
                                figures.moment(counts.firstAt()),
                                figures.moment(counts.lastAt())))
                        .toList());
    }

    /** Messages and rows of tables have reasons of their own; one that nobody has put in words yet is named. */
    private String words(String ofMessages, String ofRows, String reason) {
        for (String key : List.of(ofMessages + reason, ofRows + reason)) {
            String text = getTranslation(key);
            if (!text.contains(key)) {
                return text;
            }
        }
        return reason;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
