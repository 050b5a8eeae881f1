package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.areaal.core.claim.GroundClaims;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.trend.TheilSen;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.provenance.FigureChange;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.origin.StreamWeek;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.profile.Trend;

/** What a figure was a week ago, and in words why it is another now. */
final class SinceLastWeek extends Div {
    private final Figures figures = new Figures(getLocale());

    private SinceLastWeek() {
        addClassName("since-last-week");
    }

    /** Of a figure that a model gave. */
    static SinceLastWeek of(FigureChange change, Explanation.Figure now) {
        SinceLastWeek week = new SinceLastWeek();
        if (change.asked().isEmpty()) {
            week.say("week.not-asked", week.figures.moment(change.since()));
            return week;
        }
        String asked = week.figures.moment(change.asked().orElseThrow());
        change.then()
                .ifPresentOrElse(
                        then -> week.say("week.figure", week.told(then), week.told(now), asked),
                        () -> week.say("week.not-kept", asked));
        if (change.causes().isEmpty()) {
            week.say("week.same");
        } else {
            week.say("week.why");
            week.add(WhyDialog.bullets(change.causes().stream().map(week::said).toList()));
        }
        return week;
    }

    /** Of what a sensor measured. */
    static SinceLastWeek of(StreamWeek change, String unit) {
        SinceLastWeek week = new SinceLastWeek();
        change.measuredThen()
                .ifPresentOrElse(
                        then -> week.say(
                                "week.measured", week.told(then, unit), week.figures.moment(then.phenomenonTime())),
                        () -> week.say("week.measured.none"));
        change.knownThen()
                .ifPresentOrElse(
                        then -> change.measuredThen()
                                .filter(now -> now.equals(then))
                                .ifPresentOrElse(
                                        same -> week.say("week.known.same"),
                                        () -> week.say(
                                                "week.known",
                                                week.told(then, unit),
                                                week.figures.moment(then.phenomenonTime()))),
                        () -> week.say("week.known.none"));
        week.say("week.readings", change.added(), change.flagged());
        week.say("week.corrected", change.corrected(), change.late());
        return week;
    }

    /** Of whether something rises or falls. */
    static SinceLastWeek of(Trend trend) {
        SinceLastWeek week = new SinceLastWeek();
        trend.weekAgo()
                .ifPresentOrElse(
                        then -> {
                            week.say("week.trend", week.told(then, trend), week.told(trend.slope(), trend));
                            String verdict = TrendSection.verdict(then);
                            week.say(
                                    verdict.equals(TrendSection.verdict(trend.slope()))
                                            ? "week.trend.same"
                                            : "week.trend.other",
                                    week.getTranslation(verdict));
                        },
                        () -> week.say("week.trend.none"));
        week.say("week.trend.known");
        return week;
    }

    /** Of what plans want with the ground. */
    static SinceLastWeek of(GroundClaims now, GroundClaims then) {
        SinceLastWeek week = new SinceLastWeek();
        week.say(
                "week.claims",
                week.figures.decimal(then.claimedHectares(), 1),
                week.figures.decimal(then.contestedHectares(), 1),
                week.figures.decimal(now.claimedHectares(), 1),
                week.figures.decimal(now.contestedHectares(), 1));
        SortedSet<String> added = new TreeSet<>(now.plans());
        added.removeAll(then.plans());
        week.say(added.isEmpty() ? "week.claims.same" : "week.claims.new", String.join(", ", added));
        return week;
    }

    /** Of what comes with a dataset, of which only the newest delivery is kept. */
    static SinceLastWeek of(DatasetVersion now, Instant since) {
        SinceLastWeek week = new SinceLastWeek();
        String loaded = week.figures.moment(now.loadedAt());
        week.say(now.loadedAt().isAfter(since) ? "week.version" : "week.version.same", now.version(), loaded);
        return week;
    }

    private String told(Explanation.Figure figure) {
        int decimals = Figures.decimalsFor(figure.value());
        return Units.with(figures.decimal(figure.value(), decimals), figure.unit()) + " ("
                + figures.band(figure.low(), figure.high(), decimals) + ")";
    }

    private String told(TheilSen slope, Trend trend) {
        int decimals = TrendSection.decimals(slope);
        return figures.change(slope.slope(), decimals) + " " + trend.unit().symbol() + " ("
                + figures.band(slope.low(), slope.high(), decimals) + ")";
    }

    private String told(Observation reading, String unit) {
        return figures.reading(reading.result()) + " " + unit;
    }

    private String said(Bilingual text) {
        return text.in(getLocale());
    }

    private void say(String key, Object... values) {
        add(new Paragraph(getTranslation(key, values)));
    }
}
