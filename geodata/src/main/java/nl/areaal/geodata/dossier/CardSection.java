package nl.areaal.geodata.dossier;

import java.util.List;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ReferenceCase;

/** A model's card in the report: how it computes, on what grounds, where it does not hold, and what it must answer. */
record CardSection(Html html, ModelCard card) {
    void write() {
        html.raw("<details>\n")
                .element("summary", new Bilingual("Hoe dit model rekent", "How this model computes"))
                .element("p", card.key() + " " + card.version())
                .element("pre", card.equation().text());
        sources();
        inputs();
        parameters();
        cases();
        limits();
        html.raw("</details>\n");
    }

    private void sources() {
        html.element("h3", new Bilingual("Bronnen", "Sources")).raw("<ul>\n");
        for (ModelCard.Source source : card.sources()) {
            String year = source.year().isPresent() ? " (" + source.year().getAsInt() + ")" : "";
            html.element("li", source.author() + year + ", " + source.title() + ": " + source.equation());
        }
        html.raw("</ul>\n");
    }

    private void inputs() {
        html.element("h3", new Bilingual("Leest", "Reads"))
                .raw("<table>\n")
                .head(List.of(
                        new Bilingual("Gegeven", "Fact"),
                        new Bilingual("Eenheid", "Unit"),
                        new Bilingual("Geldt van - tot", "Holds from - to")));
        for (ModelCard.Input input : card.inputs()) {
            html.row(List.of(
                    Html.both(input.name()),
                    Html.escaped(input.unit()),
                    Html.number(input.validLow()) + " &ndash; " + Html.number(input.validHigh())));
        }
        html.raw("</table>\n");
    }

    private void parameters() {
        html.element("h3", new Bilingual("Vaste getallen en aannamen", "Constants and assumptions"))
                .raw("<table>\n")
                .head(List.of(
                        new Bilingual("Naam", "Name"),
                        new Bilingual("Waarde", "Value"),
                        new Bilingual("Van - tot", "From - to"),
                        new Bilingual("Bron", "Source")));
        for (Parameter parameter : card.parameters()) {
            html.row(List.of(
                    Html.both(parameter.name()),
                    Html.number(parameter.central()) + " " + Html.escaped(parameter.unit()),
                    Html.number(parameter.low()) + " &ndash; " + Html.number(parameter.high()),
                    Html.escaped(parameter.source())));
        }
        html.raw("</table>\n");
    }

    private void cases() {
        html.element("h3", new Bilingual("Nagerekend met bekende uitkomsten", "Checked against known answers"))
                .raw("<table>\n")
                .head(List.of(
                        new Bilingual("Geval", "Case"),
                        new Bilingual("Hoort te zijn", "Should be"),
                        new Bilingual("Is", "Is"),
                        new Bilingual("Mag afwijken", "May differ by"),
                        new Bilingual("Bron", "Source")));
        for (ReferenceCase.Outcome outcome : card.check()) {
            html.row(List.of(
                    Html.both(outcome.name()),
                    Html.number(outcome.expected()) + " " + Html.escaped(outcome.unit()),
                    Html.number(outcome.computed()) + (outcome.passes() ? " &#10003;" : " &#10007;"),
                    Html.number(outcome.tolerance()),
                    Html.escaped(outcome.source())));
        }
        html.raw("</table>\n");
    }

    private void limits() {
        html.element("h3", new Bilingual("Waar het niet geldt", "Where it does not hold"))
                .element("p", card.limits().validRange())
                .raw("<ul>\n");
        card.limits().known().forEach(limit -> html.element("li", limit));
        html.raw("</ul>\n")
                .element("h3", new Bilingual("Verantwoording", "Accountability"))
                .element("p", card.limits().humanIntervention())
                .element("p", card.accountability().proportionality())
                .element("p", card.accountability().risks())
                .element("p", card.accountability().lawfulBasis())
                .element("p", card.accountability().impactAssessments());
    }
}
