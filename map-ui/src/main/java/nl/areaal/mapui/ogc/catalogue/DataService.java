package nl.areaal.mapui.ogc.catalogue;

import java.util.Locale;
import nl.areaal.core.scenario.Bilingual;

/** A service by which datasets are reached. */
@SuppressWarnings("ImmutableEnumChecker") // a text never changes
enum DataService {
    OGC_API(
            new Bilingual("OGC API's van Areaal", "OGC APIs of Areaal"),
            new Bilingual(
                    "Objecten, tegels, kaartstijlen en rekenprocessen volgens de OGC API's.",
                    "Features, tiles, map styles and processes by the OGC APIs."),
            "https://docs.ogc.org/is/17-069r4/17-069r4.html",
            "OGC API - Features - Part 1: Core") {
        @Override
        String endpoint(CatalogueAddress address) {
            return address.service().url("");
        }

        @Override
        String description(CatalogueAddress address) {
            return address.service().url("/openapi.json");
        }
    },
    SENSOR_THINGS(
            new Bilingual("SensorThings API van Areaal", "SensorThings API of Areaal"),
            new Bilingual("Sensoren en hun metingen.", "Sensors and their readings."),
            "https://docs.ogc.org/is/18-088/18-088.html",
            "OGC SensorThings API 1.1 - Part 1: Sensing") {
        @Override
        String endpoint(CatalogueAddress address) {
            return address.sensorThings();
        }

        // Its root lists what it offers and the requirements that it keeps, which is how this standard describes a
        // service.
        @Override
        String description(CatalogueAddress address) {
            return address.sensorThings();
        }
    };

    private final Bilingual title;
    private final Bilingual about;
    private final String standard;
    private final String standardTitle;

    DataService(Bilingual title, Bilingual about, String standard, String standardTitle) {
        this.title = title;
        this.about = about;
        this.standard = standard;
        this.standardTitle = standardTitle;
    }

    abstract String endpoint(CatalogueAddress address);

    abstract String description(CatalogueAddress address);

    /** The standard that it keeps. */
    String standard() {
        return standard;
    }

    String standardTitle() {
        return standardTitle;
    }

    Bilingual title() {
        return title;
    }

    Bilingual about() {
        return about;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String iri(CatalogueAddress address) {
        return address.catalogue() + "/services/" + id();
    }
}
