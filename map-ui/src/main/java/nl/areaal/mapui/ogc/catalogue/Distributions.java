package nl.areaal.mapui.ogc.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.geodata.coverage.CoveragePieces;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.ogc.catalogue.Distribution.Form;

/**
 * The ways to get what the catalogue holds.
 *
 * @param featureCounts how many features collections hold
 * @param cellCounts how many cells grids hold
 */
record Distributions(CatalogueAddress address, Map<String, Long> featureCounts, Map<String, Long> cellCounts) {
    /** The largest page of features: what fits on one can be fetched whole. */
    private static final long WHOLE = 10_000;

    List<Distribution> of(CatalogueItem item) {
        List<Distribution> all = new ArrayList<>();
        for (PublishedCollection collection : item.holdings().collections()) {
            String here = address.service().collection(collection.id());
            Bilingual title = new Bilingual(collection.titleNl(), collection.titleEn());
            all.add(new Distribution(
                    collection.id(), title, here, Optional.empty(), DataService.OGC_API, Form.GEO_JSON));
            if (featureCounts.getOrDefault(collection.id(), Long.MAX_VALUE) <= WHOLE) {
                all.add(file(collection.id(), title, here, Form.CSV));
                all.add(file(collection.id(), title, here, Form.FLAT_GEOBUF));
            }
            Optional.ofNullable(cellCounts.get(collection.id()))
                    .ifPresent(cells -> all.add(cells(collection.id(), title, here, cells)));
        }
        if (item.holdings().datastreams() > 0) {
            all.add(new Distribution(
                    "readings",
                    new Bilingual("Sensoren en metingen", "Sensors and readings"),
                    address.sensorThings(),
                    Optional.empty(),
                    DataService.SENSOR_THINGS,
                    Form.JSON));
        }
        return List.copyOf(all);
    }

    /** What fits in one file can be fetched whole, and else by boxes. */
    private static Distribution cells(String grid, Bilingual title, String here, long count) {
        return new Distribution(
                grid + "-cells",
                new Bilingual(title.nl() + " (cellen)", title.en() + " (cells)"),
                here,
                Optional.of(here + "/cube").filter(whole -> count <= CoveragePieces.MOST_CELLS),
                DataService.OGC_API,
                Form.GEO_TIFF);
    }

    private static Distribution file(String collection, Bilingual title, String here, Form form) {
        String word = form.label().toLowerCase(Locale.ROOT);
        return new Distribution(
                collection + "-" + word,
                new Bilingual(title.nl() + " (" + form.label() + ")", title.en() + " (" + form.label() + ")"),
                here,
                Optional.of(here + "/items?f=" + word + "&limit=" + WHOLE),
                DataService.OGC_API,
                form);
    }
}
