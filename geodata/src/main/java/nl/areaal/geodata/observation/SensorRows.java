package nl.areaal.geodata.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.Thing;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of the sensor tables as values of the domain. */
final class SensorRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SensorRows() {}

    static Thing thing(ResultSet row, int number) throws SQLException {
        return new Thing(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("description"),
                properties(row.getString("properties")),
                row.getString("dataset_id"),
                RegionCrs.GEOMETRY.createPoint(new Coordinate(row.getDouble("x"), row.getDouble("y"))));
    }

    /** By SensorThings a property can be anything; what is no text is shown as the JSON that it is. */
    private static Map<String, String> properties(String json) {
        Map<String, String> properties = new LinkedHashMap<>();
        JSON.readTree(json)
                .forEachEntry((name, value) ->
                        properties.put(name, value.isString() ? value.stringValue() : value.toString()));
        return properties;
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
                ContractRows.contract(row));
    }
}
