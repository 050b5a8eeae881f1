package nl.areaal.mapui.profile;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.Thing;
import nl.areaal.core.observation.trend.DailyMeans;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.SeriesStore;
import nl.areaal.mapui.language.Figures;

/** Finds the trends of what is measured in an area. Safe for use by several threads. */
public class Trends {
    /** How far back is looked. */
    public static final int LOOK_BACK_DAYS = 90;

    /** Over how many days a slope is told. */
    public static final int SLOPE_DAYS = 30;

    private final SensorStore sensors;
    private final SeriesStore series;
    private final InstantSource clock;

    Trends(DataSource database, InstantSource clock) {
        this.sensors = new SensorStore(database);
        this.series = new SeriesStore(database);
        this.clock = clock;
    }

    /** The trend of each quantity of which there are enough days, in the order of the stations. */
    public List<Trend> of(AreaCode area) {
        List<Long> things =
                sensors.thingsIn(area.value()).stream().map(Thing::id).toList();
        Map<Quantity, List<Long>> datastreams = new LinkedHashMap<>();
        for (Datastream stream : sensors.datastreamsOf(things)) {
            datastreams
                    .computeIfAbsent(new Quantity(stream.property(), stream.unit()), first -> new ArrayList<>())
                    .add(stream.id());
        }
        List<Trend> trends = new ArrayList<>();
        datastreams.forEach((quantity, ids) -> trend(quantity, ids).ifPresent(trends::add));
        return trends;
    }

    /** Of whole days: of one that is not over the mean is that of its night. */
    private Optional<Trend> trend(Quantity quantity, Collection<Long> datastreams) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Figures.REGION_ZONE);
        LocalDate weekAgo = today.minusWeeks(1);
        List<DailyMeans.Day> days = series.dailyMeans(
                datastreams, start(weekAgo.minusDays(LOOK_BACK_DAYS)), start(today), Figures.REGION_ZONE);
        DailyMeans now = DailyMeans.of(days, today.minusDays(LOOK_BACK_DAYS), today);
        DailyMeans then = DailyMeans.of(days, weekAgo.minusDays(LOOK_BACK_DAYS), weekAgo);
        return now.trendPer(SLOPE_DAYS)
                .map(slope ->
                        new Trend(quantity.property, quantity.unit, slope, now.stations(), then.trendPer(SLOPE_DAYS)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Figures.REGION_ZONE).toInstant();
    }

    private record Quantity(ObservedProperty property, MeasuredUnit unit) {}
}
