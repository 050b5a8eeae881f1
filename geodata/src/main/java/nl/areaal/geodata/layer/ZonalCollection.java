package nl.areaal.geodata.layer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.areaal.core.area.AreaLevel;

/** The figures of a run on the areas that they are about, as a collection like any other. */
public final class ZonalCollection {
    private static final PublishedCollection.Source SOURCE =
            new PublishedCollection.Source("heat", "Urban heat island by area, computed", "Areaal", "", false);

    private ZonalCollection() {}

    /**
     * The figures of one run.
     *
     * @param level only areas of this level; empty for all
     */
    public static PublishedCollection of(UUID run, Instant finishedAt, Optional<AreaLevel> level) {
        return new PublishedCollection(
                "heat",
                "Hitte per gebied",
                "Heat by area",
                SOURCE,
                GeometryKind.POLYGON,
                new PublishedCollection.Table(table(run, level), "code", columns()),
                0,
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
