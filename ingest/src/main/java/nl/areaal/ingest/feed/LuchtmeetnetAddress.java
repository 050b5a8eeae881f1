package nl.areaal.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which stations are asked for, and where.
 *
 * @param root the address of the service, e.g. https://api.luchtmeetnet.nl/open_api
 * @param stations their numbers; empty: all that the service lists
 */
public record LuchtmeetnetAddress(String root, List<String> stations) {
    /** Where Luchtmeetnet is asked, unless somebody says otherwise. */
    public static final String PUBLIC = "https://api.luchtmeetnet.nl/open_api";

    private static final String CHOICE = "station_number=";
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final int MOST = 200;

    public LuchtmeetnetAddress {
        stations = List.copyOf(stations);
    }

    /**
     * Reads an address, in which {@code ?station_number=NL10636,NL10643} chooses stations.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static LuchtmeetnetAddress parse(String url) {
        URI uri = URI.create(url);
        String root = url.split("\\?", 2)[0].replaceFirst("/+$", "");
        List<String> stations = new ArrayList<>();
        if (uri.getRawQuery() != null) {
            if (!uri.getRawQuery().startsWith(CHOICE)) {
                throw wrong(uri.getRawQuery());
            }
            for (String number : uri.getRawQuery().substring(CHOICE.length()).split(",", -1)) {
                if (!NUMBER.matcher(number).matches() || stations.size() >= MOST) {
                    throw wrong(uri.getRawQuery());
                }
                stations.add(number);
            }
        }
        return new LuchtmeetnetAddress(root, stations);
    }

    private static IllegalArgumentException wrong(String query) {
        return new IllegalArgumentException("query of the address is '" + query + "', expected none, or " + CHOICE
                + " and at most " + MOST + " numbers with commas between, such as NL10636,NL10643");
    }
}
