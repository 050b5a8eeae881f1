package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import nl.areaal.geodata.csv.proposal.Finding;
import nl.areaal.geodata.csv.proposal.FindingTexts;
import nl.areaal.geodata.source.OfferedService;
import nl.areaal.geodata.source.OfferedService.Offered;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;

/** A SensorThings service of others: what of it would be fetched, and how often. */
final class ServiceSection extends Section {
    private static final List<Duration> INTERVALS =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofDays(1));
    private static final Duration USUAL = Duration.ofHours(1);

    private final Select<Duration> interval = new Select<>();

    ServiceSection(OfferedService service) {
        addClassName("proposal");
        FindingTexts texts = Language.of(getLocale()) == Language.DUTCH ? FindingTexts.DUTCH : FindingTexts.ENGLISH;
        add(new H2(getTranslation("new-feed.understood")));
        add(new Paragraph(texts.of(Finding.ofService(service.datastreams()))));
        if (!service.first().isEmpty()) {
            add(offered(service.first()));
        }
        if (service.datastreams() > service.first().size()) {
            add(new Paragraph(getTranslation(
                    "new-feed.more", service.datastreams() - service.first().size())));
        }
        if (service.datastreams() > 0) {
            interval.setLabel(getTranslation("new-feed.interval"));
            interval.setItems(INTERVALS);
            interval.setItemLabelGenerator(this::words);
            interval.setValue(USUAL);
            add(interval);
        }
    }

    private TextTable offered(List<Offered> first) {
        return new TextTable(
                List.of(
                        "new-feed.station",
                        "new-feed.property",
                        "new-feed.unit-heading",
                        "contracts.datastream",
                        "new-feed.newest"),
                first.stream()
                        .map(one -> List.of(one.thing(), one.property(), one.unit(), one.name(), moment(one.newest())))
                        .toList());
    }

    /** As people read it, or as they wrote it when that can't be read. */
    private String moment(String newest) {
        try {
            return new Figures(getLocale()).moment(OffsetDateTime.parse(newest).toInstant());
        } catch (DateTimeException e) {
            return newest;
        }
    }

    Duration interval() {
        return interval.getValue();
    }

    /** How often, as people say it. */
    String words(Duration every) {
        return getTranslation("new-feed.interval." + every);
    }
}
