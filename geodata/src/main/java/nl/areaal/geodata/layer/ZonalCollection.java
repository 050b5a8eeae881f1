package nl.areaal.geodata.layer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.scenario.Bilingual;

/** The figures of a run on the areas that they are about, as a collection like any other. */
public final class ZonalCollection {
    private ZonalCollection() {}

    /**
     * The figures of one run.
     *
     * @param model its key, which names the collection
     * @param name what the model gives, in both languages
     * @param level only areas of this level; empty for all
     */
    public static PublishedCollection of(
            String model, Bilingual name, UUID run, Instant finishedAt, Optional<AreaLevel> level) {
        return new PublishedCollection(
                model,
                name.nl() + " per gebied",
                name.en() + " by area",
                new PublishedCollection.Source(model, name.en() + " by area, computed", "Areaal", "", false),
                GeometryKind.POLYGON,
                new PublishedCollection.Table(table(run, level), "code", columns()),
                Tiling.PLAIN,
                finishedAt);
    }

    private static List<LayerColumn> columns() {
        Stream<LayerColumn> words =
                Stream.of("code", "name", "level", "unit").map(name -> LayerColumn.of(name, PropertyType.STRING));
        Stream<LayerColumn> figures = Stream.of("baseline", "value", "low", "high", "delta", "deltaLow", "deltaHigh")
                .map(name -> new LayerColumn(
                        name, name.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT), PropertyType.NUMBER));
        return Stream.of(words, figures, Stream.of(LayerColumn.of("demonstrable", PropertyType.BOOLEAN)))
                .flatMap(columns -> columns)
                .collect(Collectors.toList());
    }

    private static String table(UUID run, Optional<AreaLevel> level) {
        return """
                (select a.id, a.code, a.name, a.level, a.geometry, a.geometry_3857, v.unit, v.baseline, v.value, v.low,
                        v.high, v.delta, v.delta_low, v.delta_high, v.delta_low > 0 or v.delta_high < 0 as demonstrable
                 from run_value v join area a on a.code = v.area_code where v.run_id = '%s'%s) zonal
                """.formatted(
                run, level.map(only -> " and a.level = '" + only.word() + "'").orElse(""));
    }
}
