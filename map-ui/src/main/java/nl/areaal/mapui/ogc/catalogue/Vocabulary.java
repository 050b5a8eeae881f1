package nl.areaal.mapui.ogc.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.rdf.RdfResource;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.dataset.Classification;

/** The words of others that the catalogue uses: name spaces, and lists of the Publications Office of the EU. */
final class Vocabulary {
    static final Map<String, String> PREFIXES = prefixes();
    static final String THEMES = "http://publications.europa.eu/resource/authority/data-theme";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    /** The theme of what nobody has given a theme yet. */
    private static final String UNSORTED = "OP_DATPRO";

    private static final Bilingual UNSORTED_TITLE = new Bilingual("Voorlopige data", "Provisional data");

    private Vocabulary() {}

    static RdfResource theme(Optional<Theme> theme) {
        Bilingual title = theme.map(Theme::title).orElse(UNSORTED_TITLE);
        return RdfResource.of(THEMES + "/" + theme.map(Theme::name).orElse(UNSORTED), "skos:Concept")
                .words("skos:prefLabel", title.nl(), "nl")
                .words("skos:prefLabel", title.en(), "en")
                .link("skos:inScheme", THEMES);
    }

    static RdfResource themes() {
        return RdfResource.of(THEMES, "skos:ConceptScheme")
                .words("dct:title", "Datathema's", "nl")
                .words("dct:title", "Data themes", "en");
    }

    static RdfResource accessRights(Classification classification) {
        String code = switch (classification) {
            case PUBLIC -> "PUBLIC";
            case INTERNAL -> "RESTRICTED";
            case CONFIDENTIAL -> "NON_PUBLIC";
        };
        return RdfResource.of(EU + "access-right/" + code, "dct:RightsStatement");
    }

    static RdfResource language(String tag) {
        String code = (tag.equals("nl") ? "nld" : "eng").toUpperCase(Locale.ROOT);
        return RdfResource.of(EU + "language/" + code, "dct:LinguisticSystem");
    }

    static RdfResource fileType(String code) {
        return RdfResource.of(EU + "file-type/" + code, "dct:MediaTypeOrExtent");
    }

    static RdfResource mediaType(String type) {
        return RdfResource.of(
                "https://www.iana.org/assignments/media-types/" + type, "dct:MediaType", "dct:MediaTypeOrExtent");
    }

    static RdfResource standard(String address, String title) {
        return RdfResource.of(address, "dct:Standard").words("dct:title", title, "en");
    }

    static RdfResource page(String address) {
        return RdfResource.of(address, "foaf:Document");
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("geosparql", "http://www.opengis.net/ont/geosparql#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }
}
