package nl.areaal.geodata.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.engine.AreaEffect;

/** What one model says, in the report: maps, a table of areas, what makes the band, and the model's card. */
final class ModelSection {
    private static final Bilingual NOT_DEMONSTRABLE = new Bilingual("niet aantoonbaar", "not demonstrable");

    private final Html html;
    private final FrozenRun run;
    private final Map<String, String> areaNames;

    ModelSection(Html html, FrozenRun run, Map<String, String> areaNames) {
        this.html = html;
        this.run = run;
        this.areaNames = areaNames;
    }

    void write(Map<String, byte[]> pictures) {
        html.raw("<section>\n")
                .element("h2", run.card().name())
                .element("p", run.card().purpose());
        run.noAnswer().forEach(reason -> html.element("p", reason));
        run.remarks().forEach(remark -> html.element("p", remark));
        run.figures().ifPresent(figures -> {
            picture(pictures, DossierFiles.valueMap(run.key()), new Bilingual("Waarde", "Value"));
            picture(pictures, DossierFiles.changeMap(run.key()), new Bilingual("Verschil", "Change"));
            areas(figures.results());
            band(figures.effects());
        });
        new CardSection(html, run.card()).write();
        html.raw("</section>\n");
    }

    private void picture(Map<String, byte[]> pictures, String file, Bilingual what) {
        String unit = " (" + run.card().unit() + ")";
        Optional.ofNullable(pictures.get(file))
                .ifPresent(png -> html.picture(png, new Bilingual(what.nl() + unit, what.en() + unit)));
    }

    private void areas(List<AreaResult> results) {
        html.raw("<table>\n")
                .head(List.of(
                        new Bilingual("Gebied", "Area"),
                        new Bilingual("Nu", "Now"),
                        new Bilingual("Scenario", "Scenario"),
                        new Bilingual("Bandbreedte", "Band"),
                        new Bilingual("Verschil", "Difference"),
                        new Bilingual("Bandbreedte van het verschil", "Band of the difference")));
        for (AreaResult result : results) {
            html.raw("<tr><td>" + Html.escaped(areaNames.getOrDefault(result.areaCode(), result.areaCode())) + "</td>")
                    .raw(cell(Html.number(result.baseline())))
                    .raw(cell(Html.number(result.value())))
                    .raw(cell(band(result.low(), result.high())))
                    .raw(difference(result))
                    .raw("</tr>\n");
        }
        html.raw("</table>\n");
    }

    private static String difference(AreaResult result) {
        String said = result.isDemonstrable() ? Html.number(result.delta()) : Html.both(NOT_DEMONSTRABLE);
        String cells = cell(said) + cell(band(result.deltaLow(), result.deltaHigh()));
        return result.isDemonstrable() ? cells : cells.replace("class=\"number\"", "class=\"number flat\"");
    }

    /** The mean effect of each parameter over the areas, without regard to its sign. */
    private void band(List<AreaEffect> effects) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (AreaEffect effect : effects) {
            double[] sum = sums.computeIfAbsent(effect.parameter(), key -> new double[3]);
            sum[0] += Math.abs(effect.valueEffect());
            sum[1] += Math.abs(effect.deltaEffect());
            sum[2]++;
        }
        if (sums.isEmpty()) {
            return;
        }
        html.element("h3", new Bilingual("Wat de bandbreedte maakt", "What makes the band"))
                .raw("<table>\n")
                .head(List.of(
                        new Bilingual("Aanname", "Assumption"),
                        new Bilingual("Van - tot", "From - to"),
                        new Bilingual("Doet met de waarde", "Does to the value"),
                        new Bilingual("Doet met het verschil", "Does to the difference")));
        sums.forEach((key, sum) ->
                html.row(List.of(name(key), range(key), Html.number(sum[0] / sum[2]), Html.number(sum[1] / sum[2]))));
        html.raw("</table>\n");
    }

    private String name(String key) {
        return parameter(key).map(found -> Html.both(found.name())).orElse(Html.escaped(key));
    }

    private String range(String key) {
        return parameter(key)
                .map(found -> band(found.low(), found.high()) + " " + Html.escaped(found.unit()))
                .orElse("");
    }

    private Optional<Parameter> parameter(String key) {
        return new ArrayList<>(run.card().parameters())
                .stream().filter(parameter -> parameter.key().equals(key)).findFirst();
    }

    private static String band(double low, double high) {
        return Html.number(low) + " &ndash; " + Html.number(high);
    }

    private static String cell(String content) {
        return "<td class=\"number\">" + content + "</td>";
    }
}
