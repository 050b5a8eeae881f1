package nl.areaal.mapui.ogc.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.rdf.RdfValue.Words;
import nl.areaal.core.scenario.register.Publisher;
import nl.areaal.geodata.catalogue.RecordSearch;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.TimeSpan;
import nl.areaal.mapui.ogc.Link;
import org.jspecify.annotations.Nullable;

/**
 * Something of the catalogue in the form in which OGC API - Records searches and gives it.
 *
 * @param type what it is: {@code dataset} or {@code service}
 * @param iri its identifier in the catalogue
 * @param time of what time the data are; empty when they don't say
 * @param searched the words that a search for text looks through
 * @param properties what is told of it
 * @param links where to get it
 */
record CatalogueRecord(
        String id,
        String type,
        String iri,
        String publisher,
        Optional<LonLatBox> extent,
        Optional<TimeSpan> time,
        List<String> searched,
        Map<String, Object> properties,
        List<Link> links) {
    static final String DATASET = "dataset";
    static final String SERVICE = "service";
    static final String CLASSES = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";

    static CatalogueRecord of(CatalogueItem item, Distributions distributions, String language) {
        String iri = distributions.address().dataset(item.id());
        CatalogueItem.Description description = item.description();
        String title = description.title(language);
        List<String> keywords = description.keywords().stream().map(Words::text).toList();
        Map<String, Object> told = told(DATASET, title, description.text(language), iri);
        told.put("created", item.dates().issued().toString());
        told.put("updated", item.dates().modified().toString());
        told.put("keywords", keywords);
        told.put("language", Map.of("code", language(item, language)));
        told.put("themes", List.of(theme(item.terms().theme())));
        told.put("contacts", contacts(item.terms().publisher(), item.terms().contact()));
        told.put(
                "license",
                item.terms()
                        .licence()
                        .definition()
                        .orElse(item.terms().licence().text()));
        List<String> searched = Stream.of(
                        description.titles().stream().map(Words::text),
                        description.texts().stream().map(Words::text),
                        keywords.stream(),
                        Stream.of(item.terms().publisher()),
                        distributions.of(item).stream()
                                .flatMap(one ->
                                        Stream.of(one.title().nl(), one.title().en())))
                .flatMap(words -> words)
                .toList();
        return new CatalogueRecord(
                item.id(),
                DATASET,
                iri,
                item.terms().publisher(),
                item.extent(),
                item.dates().covered(),
                searched,
                told,
                links(distributions.of(item), Locale.of(language)));
    }

    private static List<Link> links(List<Distribution> distributions, Locale language) {
        return distributions.stream()
                .map(one -> Link.to(
                        one.download().orElse(one.accessUrl()),
                        one.download().isPresent() ? "enclosure" : "item",
                        one.download().isPresent() ? one.form().mediaType() : Link.JSON,
                        one.title().in(language)))
                .toList();
    }

    static CatalogueRecord of(DataService service, CatalogueAddress address, Publisher publisher, String language) {
        Locale locale = Locale.of(language);
        Map<String, Object> told =
                told(SERVICE, service.title().in(locale), service.about().in(locale), service.iri(address));
        told.put("language", Map.of("code", language));
        told.put(
                "contacts",
                contacts(publisher.organisation(), new ContactPoint(publisher.department(), publisher.contactEmail())));
        List<Link> links = List.of(
                Link.to(
                        service.endpoint(address),
                        "service",
                        Link.JSON,
                        service.title().in(locale)),
                Link.to(
                        service.description(address),
                        "service-desc",
                        Link.JSON,
                        service.title().in(locale)));
        List<String> searched = List.of(
                service.title().nl(),
                service.title().en(),
                service.about().nl(),
                service.about().en());
        return new CatalogueRecord(
                "service." + service.id(),
                SERVICE,
                service.iri(address),
                publisher.organisation(),
                Optional.empty(),
                Optional.empty(),
                searched,
                told,
                links);
    }

    /** What filters compare: the properties that are words or times, and the keywords one after another. */
    RecordSearch.Candidate candidate() {
        Map<String, String> values = new HashMap<>();
        RecordSearch.TABLE.columns().stream()
                .map(LayerColumn::property)
                .forEach(name -> Optional.ofNullable(properties.get(name))
                        .ifPresent(value -> values.put(
                                name,
                                value instanceof List<?> several
                                        ? several.stream().map(Object::toString).collect(Collectors.joining(", "))
                                        : value.toString())));
        values.put("publisher", publisher);
        return new RecordSearch.Candidate(id, values, extent);
    }

    /** The record as GeoJSON. */
    Map<String, @Nullable Object> document(List<Link> navigation) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("type", "Feature");
        document.put("conformsTo", List.of(CLASSES + "record-core"));
        document.put("time", time.map(span -> Map.of("interval", span.ends())).orElse(null));
        document.put("geometry", extent.map(CatalogueRecord::polygon).orElse(null));
        document.put("properties", properties);
        document.put("links", Stream.concat(navigation.stream(), links.stream()).toList());
        return document;
    }

    private static Map<String, Object> told(String type, String title, String text, String iri) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", type);
        told.put("title", title);
        told.put("description", text);
        told.put("externalIds", List.of(Map.of("value", iri)));
        return told;
    }

    private static String language(CatalogueItem item, String wanted) {
        return item.description().titles().stream()
                        .anyMatch(words -> words.language().equals(wanted))
                ? wanted
                : item.language();
    }

    private static Map<String, Object> theme(Optional<Theme> theme) {
        String iri = Vocabulary.theme(theme).iri();
        return Map.of(
                "concepts",
                List.of(Map.of("id", iri.substring(iri.lastIndexOf('/') + 1), "url", iri)),
                "scheme",
                Vocabulary.THEMES);
    }

    private static List<Map<String, Object>> contacts(String publisher, ContactPoint contact) {
        return List.of(
                Map.of("organization", publisher, "roles", List.of("publisher")),
                Map.of(
                        "organization",
                        contact.name(),
                        "emails",
                        List.of(Map.of("value", contact.email())),
                        "roles",
                        List.of("pointOfContact")));
    }

    private static Map<String, Object> polygon(LonLatBox box) {
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(box.west(), box.south()),
                        List.of(box.east(), box.south()),
                        List.of(box.east(), box.north()),
                        List.of(box.west(), box.north()),
                        List.of(box.west(), box.south()))));
    }
}
