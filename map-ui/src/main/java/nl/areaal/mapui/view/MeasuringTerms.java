package nl.areaal.mapui.view;

import com.vaadin.flow.component.Composite;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.areaal.core.observation.Datastream;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Stewardship;

/** Who measures, what for, on what ground, how long readings are kept, and whom to ask. */
final class MeasuringTerms extends Composite<Facts> {
    private final Dataset dataset;
    private final List<Datastream> streams;

    /**
     * Tells the terms of datastreams: their own, or else those of their dataset.
     *
     * @param contact where people can ask
     */
    MeasuringTerms(Dataset dataset, List<Datastream> streams, String contact) {
        this.dataset = dataset;
        this.streams = streams;
        Stewardship stewardship = dataset.stewardship();
        String kind = dataset.handling().example() ? " (" + getTranslation("example.badge") + ")" : "";
        getContent()
                .with(getTranslation("terms.who"), stated(stewardship.publisher()))
                .with(getTranslation("terms.steward"), stated(stewardship.steward()))
                .with(
                        getTranslation("terms.purpose"),
                        each(stream -> stream.contract().terms().purpose().orElse(stewardship.purpose())))
                .with(
                        getTranslation("terms.legal-ground"),
                        each(stream -> stream.contract().terms().legalGround().orElse(stewardship.legalGround())))
                .with(getTranslation("terms.retention"), each(this::retention))
                .with(getTranslation("terms.licence"), stated(stewardship.licence()))
                .with(getTranslation("terms.contact"), contact)
                .with(getTranslation("terms.dataset"), dataset.title() + kind)
                .with(getTranslation("terms.source"), dataset.sourceUrl().orElse(""));
    }

    @Override
    protected Facts initContent() {
        return new Facts();
    }

    private String retention(Datastream stream) {
        int days = stream.contract()
                .terms()
                .retentionDays()
                .orElse(dataset.handling().retentionDays().orElse(0));
        return days == 0
                ? getTranslation("contracts.retention.open")
                : getTranslation("contracts.retention.days", days);
    }

    /** What holds for the datastreams, once for those of which the same holds. */
    private String each(Function<Datastream, String> term) {
        return streams.stream().map(term).map(this::stated).distinct().collect(Collectors.joining("; "));
    }

    /** Nobody said is said in the language of the reader. */
    private String stated(String text) {
        return text.equals(Stewardship.NOT_STATED) ? getTranslation("terms.not-stated") : text;
    }
}
