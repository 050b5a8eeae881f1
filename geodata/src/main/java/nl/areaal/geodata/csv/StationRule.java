package nl.areaal.geodata.csv;

/**
 * Which station a reading is of, and what its datastream is called.
 *
 * @param key pattern of the station's key: text in which {@code {Name}} stands for the cell of that column, {@code {column}} for
 *     the name of the column that holds the value, and {@code {file}} for the name of the file without its endings
 * @param channel pattern of the datastream's key: text in which {@code {station}} and {@code {property}} stand for those
 * @param sensor what measures
 */
public record StationRule(String key, String channel, String sensor, Places places) {
    public static final String CHANNEL = "{station}/{property}";

    public StationRule {
        Require.text("key of the station", key);
        Require.text("sensor", sensor);
        Require.that(
                channel.contains("{station}") && channel.contains("{property}"),
                "channel",
                channel,
                "a pattern with {station} and {property}, such as " + CHANNEL);
        var _ = KeyPattern.of(key);
    }

    public String channelKey(String station, Quantity quantity) {
        return channel.replace("{station}", station).replace("{property}", quantity.name());
    }
}
