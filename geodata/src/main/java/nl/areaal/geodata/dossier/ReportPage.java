package nl.areaal.geodata.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.Setting;
import nl.areaal.geodata.scenario.NamedArea;
import nl.areaal.geodata.scenario.PinnedBaseline;

/** The report of a dossier: one page that opens without a network, in Dutch or English by a switch on it. */
final class ReportPage {
    static final String FILE = "report.html";

    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final Bilingual AS_IT_IS = new Bilingual("Het gebied zoals het is", "The region as it is");

    private final Freezing freezing;
    private final Html html = new Html();

    private ReportPage(Freezing freezing) {
        this.freezing = freezing;
    }

    static String of(Freezing freezing, Map<String, byte[]> pictures) {
        ReportPage page = new ReportPage(freezing);
        page.begin();
        page.assumptions();
        page.measures();
        Map<String, String> names =
                freezing.areas().stream().collect(Collectors.toMap(NamedArea::code, NamedArea::name));
        for (FrozenRun run : freezing.runs()) {
            new ModelSection(page.html, run, names).write(pictures);
        }
        page.sources();
        page.checks();
        return page.html.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void begin() {
        Bilingual title = freezing.scenario()
                .map(scenario -> Bilingual.same(scenario.name()))
                .orElse(AS_IT_IS);
        html.raw("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", "Areaal: " + title.nl())
                .raw("<style>\n" + style() + "</style>\n</head>\n<body>\n")
                .raw("<input type=\"radio\" name=\"language\" id=\"nl\" checked><label for=\"nl\">Nederlands</label>\n")
                .raw("<input type=\"radio\" name=\"language\" id=\"en\"><label for=\"en\">English</label>\n<main>\n")
                .element("h1", title)
                .element(
                        "p",
                        new Bilingual(
                                "Elk cijfer staat met zijn bandbreedte: de laagste en hoogste waarde die de aannamen toelaten."
                                        + " Gaat de bandbreedte van een verschil door nul, dan is het niet aantoonbaar.",
                                "Each figure stands with its band: the lowest and highest value that the assumptions allow."
                                        + " Where the band of a difference crosses zero, it is not demonstrable."));
    }

    /** What somebody holds to be otherwise than the cards of the models say, so that nobody takes this for the usual answer. */
    private void assumptions() {
        if (freezing.assumptions().isEmpty()) {
            return;
        }
        html.element("h2", new Bilingual("Onder een andere aanname", "Under another assumption"))
                .element(
                        "p",
                        new Bilingual(
                                "Dit dossier rekent niet met alle gebruikelijke getallen van de modellen. De verschillen zijn"
                                        + " met het gebied zoals het is onder dezelfde aanname.",
                                "This dossier does not compute with all the usual numbers of the models. Differences are with"
                                        + " the region as it is under the same assumption."))
                .raw("<ul>\n");
        for (FrozenRun run : freezing.runs()) {
            for (Assumption one : freezing.assumptions().about(run.key())) {
                Bilingual held = one.sentence(run.card());
                html.element(
                        "li",
                        new Bilingual(
                                run.card().name().nl() + ": " + held.nl() + ". Reden: " + one.reason(),
                                run.card().name().en() + ": " + held.en() + ". Reason: " + one.reason()));
            }
        }
        html.raw("</ul>\n");
    }

    private void measures() {
        html.element("h2", new Bilingual("Maatregelen", "Measures"));
        if (freezing.interventions().isEmpty()) {
            html.element(
                    "p", new Bilingual("Geen: dit is het gebied zoals het is.", "None: this is the region as it is."));
            return;
        }
        html.raw("<table>\n")
                .head(List.of(
                        new Bilingual("Maatregel", "Measure"),
                        new Bilingual("Instellingen", "Settings"),
                        new Bilingual("Oppervlakte (ha)", "Area (ha)")));
        for (Intervention intervention : freezing.interventions()) {
            html.row(List.of(
                    Html.both(intervention.kind().title()),
                    settings(intervention),
                    Html.number(intervention.extent().getArea() / SQUARE_METRES_PER_HECTARE)));
        }
        html.raw("</table>\n");
    }

    private static String settings(Intervention intervention) {
        Map<String, Double> values = InterventionKind.settingsOf(intervention);
        List<String> said = new ArrayList<>();
        for (Setting setting : intervention.kind().settings()) {
            String unit = setting.unit().equals("1") ? "" : " " + Html.escaped(setting.unit());
            double value = Objects.requireNonNull(values.get(setting.key()));
            said.add(Html.both(setting.name()) + ": " + Html.number(value) + unit);
        }
        return String.join("<br>", said);
    }

    private void sources() {
        html.element("h2", new Bilingual("Waarmee gerekend is", "What it was computed from"))
                .raw("<table>\n")
                .head(List.of(
                        new Bilingual("Gegeven", "Fact"),
                        new Bilingual("Gemaakt van", "Made from"),
                        Bilingual.same("SHA-256")));
        for (PinnedBaseline.Fact fact : freezing.baseline().facts()) {
            html.row(List.of(
                    Html.both(new Bilingual(fact.titleNl(), fact.titleEn())),
                    lines(fact.madeFrom()),
                    "<code>" + fact.sha256() + "</code>"));
        }
        freezing.baseline()
                .roads()
                .ifPresent(roads -> html.row(List.of(
                        Html.both(new Bilingual("Wegennet", "Road network")),
                        lines(roads.madeFrom()),
                        "<code>" + roads.sha256() + "</code>")));
        html.row(List.of(
                Html.both(new Bilingual("Gebieden", "Areas")),
                Integer.toString(freezing.areas().size()),
                "<code>" + freezing.baseline().areasSha256() + "</code>"));
        html.raw("</table>\n");
    }

    private void checks() {
        html.element("h2", new Bilingual("Zelf nagaan", "Check for yourself"))
                .element(
                        "p",
                        new Bilingual(
                                "Met \"sha256sum -c manifest-sha256.txt\" gaat u na of geen bestand is veranderd. Met"
                                        + " \"./areaal rerun\" en dit dossier wordt alles opnieuw berekend en elk getal"
                                        + " vergeleken.",
                                "With \"sha256sum -c manifest-sha256.txt\" you see whether no file has changed. With"
                                        + " \"./areaal rerun\" and this dossier everything is computed again and every number"
                                        + " compared."));
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(Html::escaped).collect(Collectors.joining("<br>"));
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style of reports can't be read", e);
        }
    }
}
