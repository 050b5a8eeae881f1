package nl.areaal.mapui.ogc.catalogue;

import java.util.Optional;
import nl.areaal.core.scenario.Bilingual;

/**
 * One way to get a dataset or a part of it.
 *
 * @param key names it within its dataset
 * @param accessUrl where it is reached
 * @param download what gives all of it at once; empty when it is too much for that
 */
record Distribution(
        String key, Bilingual title, String accessUrl, Optional<String> download, DataService service, Form form) {

    /**
     * The form that it comes in.
     *
     * @param fileType its code in the list of file types of the Publications Office of the EU; empty when it has none
     */
    record Form(String label, String mediaType, Optional<String> fileType) {
        static final Form GEO_JSON = new Form("GeoJSON", "application/geo+json", Optional.of("GEOJSON"));
        static final Form CSV = new Form("CSV", "text/csv", Optional.of("CSV"));
        static final Form FLAT_GEOBUF = new Form("FlatGeobuf", "application/vnd.flatgeobuf", Optional.empty());
        static final Form GEO_TIFF = new Form("GeoTIFF", "image/tiff", Optional.of("TIFF"));
        static final Form JSON = new Form("JSON", "application/json", Optional.of("JSON"));
    }
}
