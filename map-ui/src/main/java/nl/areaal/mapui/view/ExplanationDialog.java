package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.provenance.Explanation.CheckedCase;
import nl.areaal.core.provenance.Explanation.Input;
import nl.areaal.core.provenance.Explanation.ParameterRange;
import nl.areaal.core.provenance.Explanation.Term;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.map.AreaalChart;
import nl.areaal.mapui.map.ChartBar;

/** Why a computed number is what it is, so that someone else can follow it by hand. */
final class ExplanationDialog extends WhyDialog {
    private static final int SHORT_FINGERPRINT = 12;
    private final Explanation explanation;

    ExplanationDialog(String area, Explanation explanation, UUID run) {
        super("/ogc/v1/explain/runs/" + run + "/areas/" + explanation.subject());
        this.explanation = explanation;
        setHeaderTitle(getTranslation("why.title", said(explanation.method().name()), area));
        add(headline());
        explanation.band().ifPresent(band -> section("why.band", band(band)));
        section("why.formula", formula());
        if (!explanation.interventions().isEmpty()) {
            section("why.interventions", bullets(said(explanation.interventions())));
        }
        if (!explanation.remarks().isEmpty()) {
            section("why.remarks", bullets(said(explanation.remarks())));
        }
        section("why.week", SinceLastWeek.of(explanation.week(), explanation.figure()));
        section("why.inputs", inputs());
        section("why.parameters", parameters());
        section("why.model", model());
        section("why.cases", cases());
        section("why.made", made());
    }

    private Component headline() {
        Explanation.Figure figure = explanation.figure();
        Span number = new Span(figures().decimal(figure.value(), 2));
        number.addClassName("number");
        Span unit = new Span(Units.shown(figure.unit()));
        unit.addClassName("unit");
        Span band = new Span(getTranslation("heat.band", figures().band(figure.low(), figure.high(), 2)));
        band.addClassName("quiet");
        Div headline = new Div(number, unit, band);
        headline.addClassName("figure-value");
        return headline;
    }

    /** What makes the band, in words and, when more than one assumption does, as bars. */
    private Div band(Explanation.Uncertainty band) {
        Div origin = new Div(new Paragraph(said(band.sentence())));
        if (band.contributions().size() > 1) {
            AreaalChart chart = new AreaalChart();
            chart.addClassName("band-chart");
            chart.setLabel(getTranslation("why.band.chart"));
            chart.setBars(
                    explanation.figure().unit(),
                    band.contributions().stream()
                            .map(part -> new ChartBar(said(part.name()), part.effect(), part.effect(), part.effect()))
                            .toList());
            origin.add(chart);
        }
        return origin;
    }

    private Div formula() {
        Explanation.Formula formula = explanation.formula();
        Code general = new Code(formula.text());
        if (formula.terms().isEmpty()) {
            return new Div(general, new Paragraph(said(formula.filledIn())));
        }
        Code filled = new Code(said(formula.filledIn()));
        filled.setId("formula-filled-in");
        return new Div(
                general,
                new Paragraph(getTranslation("why.filled-in")),
                filled,
                table(
                        List.of("why.term", "why.value"),
                        formula.terms().stream().map(this::term).toList()));
    }

    private List<String> term(Term term) {
        return List.of(said(term.name()), Units.with(figures().decimal(term.value(), 3), term.unit()));
    }

    private Div inputs() {
        Div list = new Div();
        for (Input input : explanation.inputs()) {
            Div one = new Div(new Span(said(input.name())), fingerprint(input.sha256()));
            one.addClassName("why-input");
            list.add(one, bullets(input.madeFrom()));
        }
        return list;
    }

    private Component parameters() {
        return table(
                List.of("why.parameter", "why.value", "why.source"),
                explanation.parameters().stream().map(this::parameter).toList());
    }

    private List<String> parameter(ParameterRange parameter) {
        String range = parameter.low() == parameter.high()
                ? ""
                : " (" + figures().band(parameter.low(), parameter.high(), 2) + ")";
        return List.of(
                said(parameter.name()),
                Units.with(figures().decimal(parameter.central(), 2) + range, parameter.unit()),
                parameter.source());
    }

    private Div model() {
        Explanation.Method method = explanation.method();
        return new Div(
                new Paragraph(getTranslation("why.model.version", said(method.name()), method.version())),
                bullets(method.sources()),
                new Paragraph(getTranslation("why.model.limits")),
                bullets(said(method.knownLimits())));
    }

    private Component cases() {
        return table(
                List.of("why.case", "why.expected", "why.computed", "why.passes"),
                explanation.referenceCases().stream().map(this::checked).toList());
    }

    private List<String> checked(CheckedCase one) {
        return List.of(
                said(one.name()),
                Units.with(figures().decimal(one.expected(), 3), one.unit()),
                Units.with(figures().decimal(one.computed(), 3), one.unit()),
                getTranslation(one.passes() ? "why.passes.yes" : "why.passes.no"));
    }

    private Div made() {
        Explanation.Made made = explanation.made();
        return new Div(
                new Paragraph(getTranslation("why.made.by", made.by(), figures().moment(made.finishedAt()))),
                new Div(new Span(getTranslation("why.made.inputs")), fingerprint(made.inputsSha256())),
                new Div(new Span(getTranslation("why.made.result")), fingerprint(made.resultSha256())));
    }

    private String said(Bilingual text) {
        return text.in(getLocale());
    }

    private List<String> said(List<Bilingual> texts) {
        return texts.stream().map(this::said).toList();
    }

    private static Component fingerprint(String sha256) {
        Code code = new Code(sha256.substring(0, Math.min(SHORT_FINGERPRINT, sha256.length())));
        code.addClassName("fingerprint");
        code.setTitle("SHA-256 " + sha256);
        return code;
    }
}
