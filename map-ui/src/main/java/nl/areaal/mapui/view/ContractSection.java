package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.SeriesLimits;
import nl.areaal.core.observation.Terms;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;

/** What was agreed of the readings of one quantity, for all datastreams of which the same was agreed. */
final class ContractSection extends Section {
    private static final long FEW_SECONDS = 120;

    private final Figures figures = new Figures(getLocale());
    private final String unit;

    ContractSection(Agreed agreed, long datastreams, Dataset dataset) {
        unit = agreed.unit().symbol();
        String property = PropertyName.of(agreed.property(), Language.of(getLocale()));
        Contract contract = agreed.contract();
        SeriesLimits limits = contract.limits();
        Terms terms = contract.terms();
        add(new H3(getTranslation("contracts.of", property, unit, datastreams)));
        add(new Facts()
                .with(
                        getTranslation("contracts.unit"),
                        unit + " (" + agreed.unit().ucum() + ")")
                .with(getTranslation("contracts.cadence"), length(contract.cadence()))
                .with(getTranslation("contracts.gap"), length(limits.gapAfter()))
                .with(getTranslation("contracts.range"), range(contract.plausible()))
                .with(getTranslation("contracts.change"), change(limits.maximumChangePerHour()))
                .with(getTranslation("contracts.stuck"), length(limits.stuckAfter()))
                .with(getTranslation("contracts.retention"), retention(terms, dataset))
                .with(
                        getTranslation("dataset.purpose"),
                        terms.purpose().orElse(dataset.stewardship().purpose()))
                .with(
                        getTranslation("dataset.legal-ground"),
                        terms.legalGround().orElse(dataset.stewardship().legalGround())));
    }

    /** What datastreams must have in common to be told of together. */
    record Agreed(ObservedProperty property, MeasuredUnit unit, Contract contract) {
        static Agreed of(Datastream datastream) {
            return new Agreed(datastream.property(), datastream.unit(), datastream.contract());
        }
    }

    private String range(PlausibleRange range) {
        boolean low = Double.isFinite(range.low());
        boolean high = Double.isFinite(range.high());
        if (low && high) {
            return getTranslation("contracts.range.both", number(range.low()), number(range.high()), unit);
        }
        if (low) {
            return getTranslation("contracts.range.low", number(range.low()), unit);
        }
        return high
                ? getTranslation("contracts.range.high", number(range.high()), unit)
                : getTranslation("contracts.open");
    }

    private String change(OptionalDouble perHour) {
        return perHour.isPresent()
                ? getTranslation("contracts.change.most", number(perHour.getAsDouble()), unit)
                : getTranslation("contracts.open");
    }

    private String retention(Terms terms, Dataset dataset) {
        int days =
                terms.retentionDays().orElse(dataset.handling().retentionDays().orElse(0));
        return days == 0
                ? getTranslation("contracts.retention.open")
                : getTranslation("contracts.retention.days", days);
    }

    private String length(Optional<Duration> limit) {
        return limit.map(this::length).orElseGet(() -> getTranslation("contracts.open"));
    }

    private String length(Duration length) {
        return length.toSeconds() < FEW_SECONDS
                ? getTranslation("length.seconds", length.toSeconds())
                : SupplyInWords.length(length, (key, values) -> getTranslation(key, values));
    }

    private String number(double value) {
        return figures.plain(value);
    }
}
