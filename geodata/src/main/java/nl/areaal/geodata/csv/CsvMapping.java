package nl.areaal.geodata.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a table of readings is meant: all that one must know to turn its cells into readings of datastreams.
 *
 * @param publisher who makes such tables, or empty
 */
public record CsvMapping(
        String title, String publisher, CsvForm form, TimeRule time, StationRule station, Values values) {
    public CsvMapping {
        Require.text("title", title);
    }

    /** This mapping with places that were learnt from another file. */
    public CsvMapping knowing(Map<String, Place> places) {
        return new CsvMapping(
                title,
                publisher,
                form,
                time,
                new StationRule(
                        station.key(),
                        station.channel(),
                        station.sensor(),
                        station.places().and(places)),
                values);
    }

    /** The columns without which a table is not of this kind. */
    List<String> required() {
        List<String> columns =
                new ArrayList<>(time.columns().stream().map(TimeColumn::column).toList());
        columns.addAll(KeyPattern.of(station.key()).columns());
        values.valueColumn().ifPresent(columns::add);
        values.propertyColumn().ifPresent(columns::add);
        values.unitColumn().ifPresent(columns::add);
        station.places().columns().ifPresent(places -> columns.addAll(List.of(places.x(), places.y())));
        return columns;
    }
}
