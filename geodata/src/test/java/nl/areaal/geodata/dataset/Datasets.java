package nl.areaal.geodata.dataset;

import java.util.Optional;

/** Datasets and deliveries for tests that are about something else. */
public final class Datasets {
    private Datasets() {}

    public static Dataset named(String id) {
        return new Dataset(
                id,
                "Test " + id,
                "",
                new Stewardship("a publisher", "a steward", "to test", "none needed", "CC0"),
                Optional.empty(),
                Handling.OPEN);
    }

    public static Delivery delivery(String dataset, String part, String content) {
        return new Delivery(
                dataset, part, Delivery.checksumOf(content), content, Optional.of("EPSG:28992"), "a tester");
    }
}
