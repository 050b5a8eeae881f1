package nl.areaal.geodata.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.engine.AreaEffect;
import nl.areaal.core.text.CsvCell;
import nl.areaal.geodata.scenario.NamedArea;

/** Figures as lines of comma-separated values, every number with all its digits, so that it can be compared to the last bit. */
final class FigureLines {
    static final String RESULTS = "results.csv";
    static final String EFFECTS = "effects.csv";

    static final List<String> NUMBERS =
            List.of("baseline", "value", "low", "high", "delta", "delta_low", "delta_high", "square_metres");
    static final List<String> EFFECT_NUMBERS = List.of("value_effect", "delta_effect");

    private FigureLines() {}

    static String results(List<FrozenRun> runs, List<NamedArea> areas) {
        Map<String, String> names = areas.stream()
                .collect(Collectors.toMap(NamedArea::code, area -> area.level() + "," + CsvCell.quoted(area.name())));
        StringBuilder lines =
                new StringBuilder("model,area," + String.join(",", NUMBERS) + ",unit,demonstrable,level,name\n");
        for (FrozenRun run : runs) {
            for (AreaResult result : results(run)) {
                lines.append(key(run.key(), result.areaCode()))
                        .append(numbers(figures(result)))
                        .append(',')
                        .append(result.unit())
                        .append(',')
                        .append(result.isDemonstrable())
                        .append(',')
                        .append(names.getOrDefault(result.areaCode(), ","))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    static String effects(List<FrozenRun> runs) {
        StringBuilder lines = new StringBuilder("model,area,parameter," + String.join(",", EFFECT_NUMBERS) + "\n");
        for (FrozenRun run : runs) {
            for (AreaEffect effect :
                    run.figures().map(FrozenRun.Figures::effects).orElse(List.of())) {
                lines.append(key(run.key(), effect.areaCode()))
                        .append(',')
                        .append(effect.parameter())
                        .append(numbers(effect.valueEffect(), effect.deltaEffect()))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    /**
     * The numbers of a model as they are written, by what they are about.
     *
     * @param about how many columns after the model say what a line is about
     * @param count how many columns of numbers follow
     */
    static SequencedMap<String, List<String>> read(String lines, String model, int about, int count) {
        SequencedMap<String, List<String>> read = new LinkedHashMap<>();
        for (String line : lines.lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals(model) && cells.length > about + count) {
                List<String> all = List.of(cells);
                read.put(String.join(" ", all.subList(1, 1 + about)), all.subList(1 + about, 1 + about + count));
            }
        }
        return read;
    }

    static double[] figures(AreaResult result) {
        return new double[] {
            result.baseline(),
            result.value(),
            result.low(),
            result.high(),
            result.delta(),
            result.deltaLow(),
            result.deltaHigh(),
            result.squareMetres()
        };
    }

    private static List<AreaResult> results(FrozenRun run) {
        return run.figures().map(FrozenRun.Figures::results).orElse(List.of());
    }

    private static String key(String model, String area) {
        return model + "," + area;
    }

    private static String numbers(double... numbers) {
        return DoubleStream.of(numbers).mapToObj(number -> "," + number).collect(Collectors.joining());
    }
}
