package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.geodata.origin.EarlierResult;
import nl.areaal.geodata.origin.ReadingOrigin;
import nl.areaal.geodata.origin.StreamWeek;
import nl.areaal.mapui.language.Language;

/** Why a measured number is what it is: the reading itself, its corrections, the sensor and who answers for it. */
final class ReadingDialog extends WhyDialog {
    private final ReadingOrigin origin;
    private final Datastream stream;

    ReadingDialog(ReadingOrigin origin, StreamWeek week) {
        super("/ogc/v1/explain/datastreams/" + origin.datastream().id() + "/latest");
        this.origin = origin;
        this.stream = origin.datastream();
        String property = PropertyName.of(stream.property(), Language.of(getLocale()));
        setHeaderTitle(getTranslation("why.title", property, origin.thing().name()));
        add(headline());
        section("reading.measured", measured());
        section("why.week", SinceLastWeek.of(week, stream.unit().symbol()));
        section("reading.corrections", corrections());
        section("reading.sensor", sensor());
        section("why.dataset", new DatasetFacts(origin.dataset()));
    }

    private Component headline() {
        Span number = new Span(figures().reading(origin.reading().result()));
        number.addClassName("number");
        Span unit = new Span(stream.unit().symbol());
        unit.addClassName("unit");
        Div headline = new Div(number, unit);
        headline.addClassName("figure-value");
        return headline;
    }

    private Component measured() {
        List<QualityFlag> flags = origin.reading().quality().flags();
        Facts facts = new Facts()
                .with(
                        getTranslation("reading.time"),
                        figures().moment(origin.reading().phenomenonTime()))
                .with(getTranslation("reading.stored"), figures().moment(origin.knownSince()))
                .with(
                        getTranslation("reading.quality"),
                        getTranslation(
                                origin.reading().quality().isUsable()
                                        ? "reading.quality.good"
                                        : "reading.quality.flagged"));
        flags.forEach(flag ->
                facts.with(getTranslation("flag." + flag.code()), getTranslation("flag." + flag.code() + ".why")));
        return facts;
    }

    private Component corrections() {
        if (origin.earlier().isEmpty()) {
            return new Paragraph(getTranslation("reading.corrections.none"));
        }
        return table(
                List.of("why.value", "reading.known-from", "reading.known-to"),
                origin.earlier().stream().map(this::earlier).toList());
    }

    private List<String> earlier(EarlierResult was) {
        return List.of(
                figures().reading(was.result()) + " " + stream.unit().symbol(),
                figures().moment(was.knownSince()),
                figures().moment(was.knownUntil()));
    }

    private Component sensor() {
        return new Facts()
                .with(getTranslation("reading.sensor.name"), origin.sensor().name())
                .with(getTranslation("reading.sensor.how"), origin.sensor().description())
                .with(
                        getTranslation("reading.place"),
                        origin.thing().name() + " (" + origin.thing().key() + ")")
                .with(getTranslation("reading.datastream"), stream.key());
    }
}
