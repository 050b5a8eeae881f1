package nl.areaal.mapui.ogc.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.rdf.RdfDocument;
import nl.areaal.core.rdf.RdfResource;
import nl.areaal.core.rdf.RdfValue.Words;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.register.Publisher;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.geodata.dataset.Stewardship;

/**
 * The catalogue in the words of DCAT-AP-NL 3.0. All that it refers to has its type said in the same document, for the profile
 * asks for the classes of values.
 */
final class DcatDocument {
    private static final String RD_NEW = "http://www.opengis.net/def/crs/EPSG/0/28992";

    private final CatalogueAddress address;
    private final Publisher publisher;
    private final Distributions distributions;
    private final RdfDocument document = new RdfDocument(Vocabulary.PREFIXES);

    DcatDocument(CatalogueAddress address, Publisher publisher, Distributions distributions) {
        this.address = address;
        this.publisher = publisher;
        this.distributions = distributions;
    }

    /** The whole catalogue. */
    RdfDocument whole(List<CatalogueItem> items) {
        ContactPoint desk = desk();
        RdfResource catalogue = RdfResource.of(address.catalogue(), "dcat:Catalog")
                .words("dct:title", "Catalogus van Areaal", "nl")
                .words("dct:title", "Catalogue of Areaal", "en")
                .words(
                        "dct:description",
                        "Alle gegevens die het platform van " + publisher.organisation() + " aanbiedt.",
                        "nl")
                .words(
                        "dct:description",
                        "All data that the platform of " + publisher.organisation() + " offers.",
                        "en")
                .link("dct:publisher", agent(publisher.organisation()))
                .link("dct:creator", agent(publisher.organisation()))
                .link("dcat:contactPoint", contact(desk))
                .link("foaf:homepage", page(address.service().origin() + "/"))
                .link("dcat:themeTaxonomy", Vocabulary.THEMES);
        languages(catalogue, List.of("nl", "en"));
        items.stream()
                .map(item -> item.dates().modified())
                .max(Instant::compareTo)
                .ifPresent(changed -> catalogue.typed("dct:modified", changed.toString(), "xsd:dateTime"));
        items.forEach(item -> catalogue.link("dcat:dataset", address.dataset(item.id())));
        for (DataService service : DataService.values()) {
            catalogue.link("dcat:service", service.iri(address));
        }
        document.add(catalogue).add(Vocabulary.themes());
        items.forEach(this::dataset);
        services(items);
        return document;
    }

    /** One dataset with the services that it is reached by. */
    RdfDocument one(CatalogueItem item) {
        document.add(Vocabulary.themes());
        dataset(item);
        services(List.of(item));
        return document;
    }

    private void dataset(CatalogueItem item) {
        String iri = address.dataset(item.id());
        CatalogueItem.Terms terms = item.terms();
        RdfResource dataset = RdfResource.of(iri, "dcat:Dataset");
        words(dataset, "dct:title", item.description().titles());
        words(dataset, "dct:description", item.description().texts());
        words(dataset, "dcat:keyword", item.description().keywords());
        dataset.name("dct:identifier", iri)
                .link("dct:publisher", agent(terms.publisher()))
                .link("dct:creator", agent(terms.publisher()))
                .link("dcat:contactPoint", contact(terms.contact()))
                .link("dcat:theme", said(Vocabulary.theme(terms.theme())))
                .link("dct:accessRights", said(Vocabulary.accessRights(terms.classification())))
                .typed("dct:issued", item.dates().issued().toString(), "xsd:dateTime")
                .typed("dct:modified", item.dates().modified().toString(), "xsd:dateTime")
                .link("dcat:landingPage", page(iri + "?f=html"))
                .link("foaf:page", page(iri + "?f=html"))
                .link("dct:conformsTo", said(Vocabulary.standard(RD_NEW, "Amersfoort / RD New (EPSG:28992)")));
        item.dates().version().ifPresent(version -> dataset.name("dcat:version", version.toString()));
        languages(
                dataset,
                item.description().titles().stream().map(Words::language).toList());
        item.extent().ifPresent(box -> dataset.link("dct:spatial", location(iri, box)));
        for (Distribution one : distributions.of(item)) {
            dataset.link("dcat:distribution", distribution(item, one));
        }
        document.add(dataset);
    }

    private String distribution(CatalogueItem item, Distribution one) {
        RdfResource distribution = RdfResource.of(address.dataset(item.id()) + "#" + one.key(), "dcat:Distribution");
        both(distribution, "dct:title", one.title());
        distribution
                .link("dcat:accessURL", resource(one.accessUrl()))
                .link("dcat:downloadURL", one.download().map(this::resource))
                .link("dcat:accessService", one.service().iri(address))
                .link("dct:license", licence(item.terms().licence()))
                .link("dcat:mediaType", said(Vocabulary.mediaType(one.form().mediaType())))
                .link("dct:format", one.form().fileType().map(code -> said(Vocabulary.fileType(code))))
                .link("dct:conformsTo", standard(one.service()));
        languages(distribution, List.of(item.language()));
        return said(distribution);
    }

    private void services(List<CatalogueItem> items) {
        for (DataService service : DataService.values()) {
            RdfResource described = RdfResource.of(service.iri(address), "dcat:DataService");
            both(described, "dct:title", service.title());
            both(described, "dct:description", service.about());
            described
                    .name("dct:identifier", service.iri(address))
                    .link("dcat:endpointURL", resource(service.endpoint(address)))
                    .link("dcat:endpointDescription", resource(service.description(address)))
                    .link("dct:publisher", agent(publisher.organisation()))
                    .link("dct:creator", agent(publisher.organisation()))
                    .link("dcat:contactPoint", contact(desk()))
                    .link("dct:accessRights", said(Vocabulary.accessRights(Classification.PUBLIC)))
                    .link("dct:license", licence(new Licence("")))
                    .link("dcat:theme", said(Vocabulary.theme(Optional.of(Theme.REGI))))
                    .link("dct:conformsTo", standard(service))
                    .words("dcat:keyword", "API", "nl")
                    .words("dcat:keyword", "API", "en");
            languages(described, List.of("nl", "en"));
            items.stream()
                    .filter(item -> distributions.of(item).stream().anyMatch(one -> one.service() == service))
                    .forEach(item -> described.link("dcat:servesDataset", address.dataset(item.id())));
            document.add(described);
        }
    }

    /** A licence that has no address of its own is told in the words of whoever wrote it. */
    private String licence(Licence licence) {
        String text = licence.text().isBlank() ? Stewardship.NOT_STATED : licence.text();
        RdfResource told = RdfResource.of(
                licence.definition().orElseGet(() -> address.named("licence", text)), "dct:LicenseDocument");
        return said(licence.definition().isPresent() ? told : told.words("dct:title", text, "nl"));
    }

    private String location(String iri, LonLatBox box) {
        String area = String.format(
                Locale.ROOT,
                "POLYGON((%1$.6f %2$.6f,%3$.6f %2$.6f,%3$.6f %4$.6f,%1$.6f %4$.6f,%1$.6f %2$.6f))",
                box.west(),
                box.south(),
                box.east(),
                box.north());
        return said(RdfResource.of(iri + "#extent", "dct:Location").typed("dcat:bbox", area, "geosparql:wktLiteral"));
    }

    private String agent(String name) {
        return said(RdfResource.of(address.named("agent", name), "foaf:Agent", "foaf:Organization")
                .name("foaf:name", name));
    }

    /** Desks of the same name can have other addresses. */
    private String contact(ContactPoint contact) {
        String named = address.named("contact", contact.name() + " " + contact.email());
        return said(RdfResource.of(named, "vcard:Kind", "vcard:Organization")
                .name("vcard:fn", contact.name())
                .link("vcard:hasEmail", "mailto:" + contact.email()));
    }

    private ContactPoint desk() {
        return new ContactPoint(publisher.organisation() + ", " + publisher.department(), publisher.contactEmail());
    }

    private String standard(DataService service) {
        return said(Vocabulary.standard(service.standard(), service.standardTitle()));
    }

    private String page(String url) {
        return said(Vocabulary.page(url));
    }

    private String resource(String url) {
        return said(RdfResource.of(url, "rdfs:Resource"));
    }

    private void languages(RdfResource resource, List<String> tags) {
        tags.forEach(tag -> resource.link("dct:language", said(Vocabulary.language(tag))));
    }

    private static void words(RdfResource resource, String property, List<Words> all) {
        all.forEach(words -> resource.words(property, words.text(), words.language()));
    }

    private static void both(RdfResource resource, String property, Bilingual text) {
        resource.words(property, text.nl(), "nl").words(property, text.en(), "en");
    }

    private String said(RdfResource resource) {
        document.add(resource);
        return resource.iri();
    }
}
