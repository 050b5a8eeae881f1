package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ReferenceCase;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.language.Units;

/** The card of one model, in the reader's language. */
final class ModelCardSection extends Section {
    private final ModelCard card;
    private final Figures figures = new Figures(getLocale());

    ModelCardSection(ModelCard card) {
        this.card = card;
        addClassName("model-card");
        setId(card.key());
        add(new H2(said(card.name())), quiet(getTranslation("why.model.version", card.key(), card.version())));
        add(new Paragraph(said(card.purpose())));
        add(part("why.formula", formula()));
        add(part(
                "models.sources",
                WhyDialog.bullets(
                        card.sources().stream().map(ModelCardSection::source).toList())));
        add(part("why.inputs", inputs()), part("why.parameters", parameters()), part("why.cases", cases()));
        add(part("models.limits", limits()), part("models.accountability", accountability()));
        add(ways());
    }

    private Div ways() {
        String json = "/ogc/v1/models/" + card.key();
        Div ways = new Div(
                outside(json, "models.json"),
                outside(
                        json + "/algorithm-register?lang="
                                + Language.of(getLocale()).code(),
                        "models.register"));
        ways.addClassName("model-ways");
        return ways;
    }

    private Anchor outside(String address, String words) {
        Anchor link = new Anchor(address, getTranslation(words));
        link.setAriaLabel(getTranslation(words) + ": " + said(card.name()));
        link.setRouterIgnore(true);
        return link;
    }

    private Div formula() {
        Code formula = new Code(card.equation().text());
        formula.getElement().setAttribute("data-tex", card.equation().tex());
        return new Div(formula, new Paragraph(getTranslation("models.unit", unit(card.unit()))));
    }

    private static String source(ModelCard.Source source) {
        String year = source.year().isPresent() ? " " + source.year().getAsInt() : "";
        return source.author() + year + ", " + source.title() + ": " + source.equation();
    }

    private Component inputs() {
        return new TextTable(
                List.of("models.input", "models.valid"),
                card.inputs().stream()
                        .map(input -> List.of(
                                said(input.name()) + " (" + input.layer() + ")",
                                Units.with(range(input.validLow(), input.validHigh()), input.unit())))
                        .toList());
    }

    private Component parameters() {
        return new TextTable(
                List.of("why.parameter", "why.value", "why.source"),
                card.parameters().stream().map(this::parameter).toList());
    }

    private List<String> parameter(Parameter parameter) {
        String range = parameter.isRanged() ? " (" + range(parameter.low(), parameter.high()) + ")" : "";
        return List.of(
                said(parameter.name()),
                Units.with(figures.plain(parameter.central()) + range, parameter.unit()),
                parameter.source());
    }

    private Component cases() {
        return new TextTable(
                List.of("why.case", "why.expected", "why.computed", "why.passes"),
                card.check().stream().map(this::checked).toList());
    }

    private List<String> checked(ReferenceCase.Outcome outcome) {
        return List.of(
                said(outcome.name()) + " – " + outcome.source(),
                Units.with(
                        figures.plain(outcome.expected()) + " ± " + figures.plain(outcome.tolerance()), outcome.unit()),
                Units.with(figures.plain(outcome.computed()), outcome.unit()),
                getTranslation(outcome.passes() ? "why.passes.yes" : "why.passes.no"));
    }

    private Div limits() {
        return new Div(
                new Paragraph(said(card.limits().validRange())),
                WhyDialog.bullets(card.limits().known().stream().map(this::said).toList()),
                new Paragraph(said(card.limits().humanIntervention())));
    }

    private Facts accountability() {
        ModelCard.Accountability account = card.accountability();
        return new Facts()
                .with(getTranslation("models.owner"), account.owner())
                .with(getTranslation("models.proportionality"), said(account.proportionality()))
                .with(getTranslation("models.risks"), said(account.risks()))
                .with(getTranslation("models.lawful-basis"), said(account.lawfulBasis()))
                .with(getTranslation("models.impact"), said(account.impactAssessments()))
                .with(getTranslation("models.since"), account.since());
    }

    private Div part(String titleKey, Component content) {
        return new Div(new H3(getTranslation(titleKey)), content);
    }

    private String range(double low, double high) {
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            return getTranslation("models.any");
        }
        return bound(low) + "\u2009–\u2009" + bound(high);
    }

    private String bound(double value) {
        return Double.isInfinite(value) ? "…" : figures.plain(value);
    }

    private String unit(String ucum) {
        String shown = Units.shown(ucum);
        return shown.isEmpty() ? getTranslation("results.no-unit") : shown;
    }

    private String said(Bilingual text) {
        return text.in(getLocale());
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
