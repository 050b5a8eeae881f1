package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.areaal.geodata.catalogue.CatalogueStore;
import nl.areaal.geodata.catalogue.Listing;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.geodata.store.SharedFiles;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue in DCAT-AP-NL 3.0, read and judged by Apache Jena. */
@ExtendWith(TownService.class)
class CatalogueIT {
    private static final String SHAPES = "vectors/dcat-ap-nl/";
    private static final Property SHACL_PROPERTY =
            ResourceFactory.createProperty("http://www.w3.org/ns/shacl#property");

    private final OgcServer service;
    private final String catalogue;

    CatalogueIT(OgcServer service) {
        this.service = service;
        catalogue = service.url().replace("/ogc/v1", "/catalog");
    }

    @BeforeEach
    void tellOfTheTown() {
        Listing town = new Listing(
                Optional.of(new ContactPoint("Town desk <b>", "desk@example.org")),
                Optional.of(Theme.TRAN),
                List.of("town"),
                Locale.of("en"));
        new CatalogueStore(service.pool()).save("town", town);
    }

    /** Recommended is a file for each distribution; layers that are too large for one page have none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "dcat-ap-nl-SHACL.ttl",
                "dcat-ap-nl-SHACL-klassebereik.ttl",
                "dcat-ap-nl-SHACL-klassebereik-codelijsten.ttl",
                "dcat-ap-nl-SHACL-aanbevolen.ttl",
                "dcat-ap-SHACL.ttl"
            })
    void breaksNoRuleOfTheProfile(String rules) {
        Graph shapes = shapes(rules);
        for (String address : List.of("", "/datasets/town")) {
            ValidationReport report = ShaclValidator.get()
                    .validate(Shapes.parse(shapes), turtle(address).getGraph());
            assertThat(report.getEntries().stream()
                            .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                            .filter(entry -> !(rules.contains("aanbevolen") && entry.contains("downloadURL")))
                            .distinct())
                    .as(rules + " on /catalog" + address)
                    .isEmpty();
        }
    }

    /** The European file names a shape that it does not have, on which the parser would stop. */
    private static Graph shapes(String rules) {
        Model model = RDFDataMgr.loadModel(SharedFiles.require(SHAPES + rules).toString());
        List<Statement> named =
                model.listStatements(null, SHACL_PROPERTY, (RDFNode) null).toList();
        named.stream()
                .filter(one -> !one.getResource().listProperties().hasNext())
                .forEach(model::remove);
        return model.getGraph();
    }

    @Test
    void saysTheSameInTurtleAndInJson() {
        Model json = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                json, new StringReader(service.text(catalogue, "Accept", "application/ld+json")), null, Lang.JSONLD);
        Model turtle = turtle("");
        assertThat(turtle.size()).isGreaterThan(50);
        assertThat(json.isIsomorphicWith(turtle)).isTrue();
    }

    @Test
    void tellsStrangersOfPublicDatasetsOnly() {
        List<String> titles = turtle("")
                .listObjectsOfProperty(DCAT.dataset)
                .mapWith(dataset -> dataset.asResource().getURI())
                .toList();
        assertThat(titles).contains(catalogue + "/datasets/town").noneMatch(one -> one.contains("insiders"));
        assertThat(service.get(catalogue + "/datasets/insiders").statusCode()).isEqualTo(404);
        assertThat(service.text(catalogue + "?f=html"))
                .doesNotContain("insiders")
                .doesNotContain("cables");
    }

    @Test
    void everyWayToGetADatasetLeadsThere() {
        List<String> ways = turtle("/datasets/town")
                .listObjectsOfProperty(DCAT.downloadURL)
                .mapWith(url -> url.asResource().getURI())
                .toList();
        assertThat(ways).hasSize(6); // three collections, each as a table and as FlatGeobuf
        for (String way : ways) {
            assertThat(service.get(way).statusCode()).as(way).isEqualTo(200);
        }
        assertThat(service.text(catalogue.replace("/catalog", "/ogc/v1/collections/buildings/items?f=csv&limit=10000"))
                        .lines())
                .hasSize(2_501);
    }

    @Test
    void namesWhomToAskAndWhatItIsAbout() {
        Model town = turtle("/datasets/town");
        Resource dataset = town.getResource(catalogue + "/datasets/town");
        assertThat(dataset.getProperty(DCAT.theme).getResource().getURI()).endsWith("/data-theme/TRAN");
        assertThat(dataset.getProperty(DCTerms.accessRights).getResource().getURI())
                .endsWith("/PUBLIC");
        assertThat(town.listResourcesWithProperty(RDF.type, DCAT.DataService).toList())
                .hasSize(2);
        assertThat(dataset.getProperty(DCTerms.title).getLiteral().getLanguage())
                .isEqualTo("en");
    }

    @Test
    void tellsDesksOfOneNameApart() {
        String about = service.text(catalogue + "/datasets/town", "Accept", "text/turtle");
        assertThat(about).contains("<mailto:desk@example.org>", "#contact-Town%20desk%20%3Cb%3E%20desk");
    }

    @Test
    void hasAPageForPeopleInTheirLanguage() {
        String dutch = service.text(catalogue + "/datasets/town", "Accept", "text/html");
        assertThat(dutch).contains("lang=\"nl\"", "Hoe u het krijgt", "Town desk &lt;b&gt;", "verzonnen");
        String english = service.text(catalogue + "/datasets/town", "Accept", "text/html", "Accept-Language", "en");
        assertThat(english).contains("lang=\"en\"", "How to get it", "made-up").doesNotContain("<b>");
        assertThat(service.text(catalogue, "Accept", "text/html")).contains("/catalog/datasets/town");
    }

    @Test
    void refusesInProblemDetailsWhatItDoesNotHave() {
        for (String address : List.of("/datasets/nowhere", "/nowhere", "/services/nowhere")) {
            HttpResponse<byte[]> answer = service.get(catalogue + address);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(service.get(catalogue + "?f=rdf").statusCode()).isEqualTo(400);
        assertThat(service.get(catalogue, "Accept", "application/rdf+xml").statusCode())
                .isEqualTo(406);
    }

    private Model turtle(String address) {
        HttpResponse<byte[]> answer = service.get(catalogue + address, "Accept", "text/turtle");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/turtle;charset=UTF-8");
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(service.text(catalogue + address + "?f=ttl")), null, Lang.TURTLE);
        return model;
    }
}
