package nl.areaal.geodata.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Thing;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the sensor tables as values of the domain. */
final class SensorRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> PROPERTIES = new TypeReference<>() {};

    private SensorRows() {}

    static Thing thing(ResultSet row, int number) throws SQLException {
        return new Thing(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("description"),
                JSON.readValue(row.getString("properties"), PROPERTIES),
                row.getString("dataset_id"),
                RegionCrs.GEOMETRY.createPoint(new Coordinate(row.getDouble("x"), row.getDouble("y"))));
    }

    static Datastream datastream(ResultSet row, int number) throws SQLException {
        return new Datastream(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                row.getLong("thing_id"),
                new ObservedProperty(
                        row.getString("property"),
                        row.getString("name_nl"),
                        row.getString("name_en"),
                        row.getString("definition")),
                new MeasuredUnit(row.getString("unit"), row.getString("unit_symbol")),
                Duration.ofSeconds(row.getInt("cadence_seconds")),
                new PlausibleRange(
                        orElse(row, "plausible_low", Double.NEGATIVE_INFINITY),
                        orElse(row, "plausible_high", Double.POSITIVE_INFINITY)));
    }

    /** An open end of the range is null in the store. */
    private static double orElse(ResultSet row, String column, double open) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? open : value;
    }
}
