package nl.areaal.geodata.feed;

import java.util.Locale;

/** By which way readings of a feed come. */
public enum FeedKind {
    /** Tables are brought. */
    CSV,
    /** A SensorThings service is asked. */
    SENSORTHINGS,
    /** The service of Luchtmeetnet is asked, and its files of validated months are brought. */
    LUCHTMEETNET;

    /** As it is written in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FeedKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
