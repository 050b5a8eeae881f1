package nl.areaal.geodata.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.engine.AreaEffect;
import nl.areaal.core.scenario.engine.ModelAnswer;

/** What a model says now beside what it said when a dossier was frozen, number by number. */
final class Comparison {
    private final Archive archive;
    private final ModelCard card;
    private final List<String> differences = new ArrayList<>();
    private int areas;
    private long numbers;

    Comparison(Archive archive, ModelCard card) {
        this.archive = archive;
        this.card = card;
    }

    RerunReport.Check check() {
        return new RerunReport.Check(card.key(), areas, numbers, differences);
    }

    void version(String frozen) {
        same("version of the model", frozen, card.version());
    }

    void inputs(String frozen, String computed) {
        same("SHA-256 of the inputs", frozen, computed);
    }

    void answer(DossierIndex.Run frozen, ModelAnswer answer) {
        switch (answer) {
            case ModelAnswer.Given given when frozen.answered() -> figures(given);
            case ModelAnswer.Given given -> differences.add("the dossier has no figures, now there are");
            case ModelAnswer.Withheld withheld
            when frozen.answered() ->
                differences.add("the dossier has figures, now there are none: "
                        + withheld.why().reasons().getFirst().sentence().en());
            case ModelAnswer.Withheld withheld ->
                same(
                        "reasons for no answer",
                        frozen.noAnswer(),
                        withheld.why().reasons().stream()
                                .map(NoAnswer.Reason::sentence)
                                .toList());
        }
    }

    private void figures(ModelAnswer.Given given) {
        SequencedMap<String, List<String>> results = new LinkedHashMap<>();
        for (AreaResult result : given.results()) {
            results.put(result.areaCode(), written(FigureLines.figures(result)));
        }
        areas = results.size();
        compare(archive.text(FigureLines.RESULTS), 1, FigureLines.NUMBERS, results);
        SequencedMap<String, List<String>> effects = new LinkedHashMap<>();
        for (AreaEffect effect : given.effects()) {
            effects.put(
                    effect.areaCode() + " " + effect.parameter(), written(effect.valueEffect(), effect.deltaEffect()));
        }
        compare(archive.text(FigureLines.EFFECTS), 2, FigureLines.EFFECT_NUMBERS, effects);
        cells(Freezing.valueFile(card.key()), given.value());
        cells(Freezing.baselineFile(card.key()), given.baseline());
    }

    private void compare(String lines, int about, List<String> columns, SequencedMap<String, List<String>> computed) {
        Map<String, List<String>> frozen = FigureLines.read(lines, card.key(), about, columns.size());
        computed.forEach((key, now) -> {
            List<String> then = frozen.get(key);
            if (then == null) {
                differences.add(key + " is not in the dossier");
            } else {
                for (int i = 0; i < columns.size(); i++) {
                    numbers++;
                    same(key + " " + columns.get(i), then.get(i), now.get(i));
                }
            }
        });
        frozen.keySet().stream()
                .filter(key -> !computed.containsKey(key))
                .forEach(key -> differences.add(key + " is in the dossier, but has no figure now"));
    }

    private void cells(String file, Grid computed) {
        Optional<Grid> frozen = archive.find(file).map(CloudOptimizedGeoTiff::read);
        if (frozen.isEmpty()) {
            differences.add(file + " is missing");
            return;
        }
        numbers += computed.cells().length;
        long differing = frozen.get().frame().equals(computed.frame())
                ? differing(frozen.get().cells(), computed.cells())
                : computed.cells().length;
        if (differing > 0) {
            differences.add(file + " differs in " + differing + " of " + computed.cells().length + " cells");
        }
    }

    private static long differing(float[] some, float[] others) {
        long differing = 0;
        for (int i = 0; i < some.length; i++) {
            if (Float.floatToIntBits(some[i]) != Float.floatToIntBits(others[i])) {
                differing++;
            }
        }
        return differing;
    }

    private void same(String what, Object frozen, Object computed) {
        if (!Objects.equals(frozen, computed)) {
            differences.add(what + ": the dossier has " + frozen + ", computed " + computed);
        }
    }

    private static List<String> written(double... numbers) {
        List<String> written = new ArrayList<>();
        for (double number : numbers) {
            written.add(Double.toString(number));
        }
        return written;
    }
}
