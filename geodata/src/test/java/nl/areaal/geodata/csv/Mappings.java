package nl.areaal.geodata.csv;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.observation.MeasuredUnit;

/** Small mappings for tests. */
final class Mappings {
    static final CsvForm DUTCH = new CsvForm("ISO-8859-1", ";", ",", "#", true);
    static final Quantity TEMPERATURE =
            Quantity.of("temp", "temperature", "temperatuur", "temperature", new MeasuredUnit("Cel", "°C"));
    private static final Quantity RAIN = Quantity.of("regen", "rain", "regen", "rain", new MeasuredUnit("mm", "mm"));

    private Mappings() {}

    static TimeRule local(String pattern) {
        return new TimeRule(
                List.of(new TimeColumn("tijd", pattern)), "Europe/Amsterdam", Edge.BEGIN, Duration.ofHours(1));
    }

    static CsvMapping wide(CsvForm form, TimeRule time) {
        return new CsvMapping("test", "", form, time, station("{paal}"), Values.wide(List.of(TEMPERATURE, RAIN)));
    }

    static CsvMapping wide(CsvForm form, TimeRule time, String column) {
        Quantity named =
                Quantity.of(column, "temperature", "temperatuur", "temperature", new MeasuredUnit("Cel", "°C"));
        return new CsvMapping("test", "", form, time, station("{paal}"), Values.wide(List.of(named)));
    }

    static CsvMapping ofStations(CsvForm form, TimeRule time, List<String> sentinels) {
        return new CsvMapping(
                "test",
                "",
                form,
                time,
                station("{column}"),
                Values.ofStations(TEMPERATURE).withSentinels(sentinels));
    }

    static CsvMapping longTable(CsvForm form, TimeRule time) {
        return new CsvMapping(
                "test",
                "",
                form,
                time,
                station("{paal}"),
                new Values(
                        Layout.LONG,
                        List.of(TEMPERATURE, RAIN),
                        Optional.of("waarde"),
                        Optional.of("wat"),
                        Optional.of("eenheid"),
                        List.of("-9999"),
                        List.of()));
    }

    static CsvMapping withPlaces(CsvForm form, TimeRule time) {
        Places places = new Places(
                Places.RD,
                Map.of(),
                Optional.of(new Places.Columns("{paal}", "x", "y")),
                Optional.empty(),
                Optional.empty(),
                false);
        return new CsvMapping(
                "test",
                "",
                form,
                time,
                new StationRule("{paal}", StationRule.CHANNEL, "sensor", places),
                Values.wide(List.of(TEMPERATURE)));
    }

    private static StationRule station(String key) {
        return new StationRule(key, StationRule.CHANNEL, "sensor", Places.NOWHERE);
    }
}
