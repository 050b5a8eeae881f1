package nl.areaal.ingest.feed;

import java.util.Optional;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;

/** What the catalogue says of Luchtmeetnet readings until a steward says it better. */
final class LuchtmeetnetDataset {
    private LuchtmeetnetDataset() {}

    static Dataset describe(String id) {
        return new Dataset(
                id,
                "Luchtmeetnet " + id,
                "Validated readings of the national air quality network",
                new Stewardship(
                        "RIVM",
                        "RIVM",
                        "Knowing the quality of the air in the region",
                        "Public task (directive 2008/50/EC)",
                        "See https://data.rivm.nl/data/luchtmeetnet/readme.pdf"),
                Optional.of("https://data.rivm.nl/data/luchtmeetnet"),
                Handling.OPEN);
    }
}
