package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.core.scenario.register.Publisher;
import nl.areaal.core.scenario.register.RegisterEntry;
import nl.areaal.mapui.ogc.query.Query;
import nl.areaal.mapui.ogc.query.WordParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The models that can be asked, with all that everybody may know of them. */
@RestController
class ModelController {
    static final WordParameter<Words> LANGUAGE =
            new WordParameter<>("lang", "The language of the entry; Dutch unless asked otherwise.", Words.class);

    private final ModelRuns runs;
    private final Publisher publisher;

    ModelController(ModelRuns runs, Publisher publisher) {
        this.runs = runs;
        this.publisher = publisher;
    }

    /** The languages that entries of the algorithm register are written in. */
    enum Words {
        NL,
        EN
    }

    /** The models in short. */
    record Models(List<Entry> models, List<Link> links) {}

    /** One of them. */
    record Entry(String key, String version, Bilingual name, Bilingual purpose, String unit, List<Link> links) {}

    @GetMapping(ServiceAddress.PATH + "/models")
    ResponseEntity<Object> models(HttpServletRequest request) {
        Format format = JsonResource.choose(request, Offer.DOCUMENT);
        ServiceAddress address = ServiceAddress.of(request);
        List<Entry> entries = ModelLibrary.cards().stream()
                .map(card -> new Entry(
                        card.key(),
                        card.version(),
                        card.name(),
                        card.purpose(),
                        card.unit(),
                        List.of(self(card, address))))
                .toList();
        Models models = new Models(entries, Link.ofDocument(address.url("/models")));
        return Answer.of(format, models, () -> new Pages(request).models(entries));
    }

    @GetMapping(ServiceAddress.PATH + "/models/{key}")
    ModelDocument model(@PathVariable String key, HttpServletRequest request) {
        ModelCard card = ModelRuns.card(key);
        JsonResource.check(request);
        ServiceAddress address = ServiceAddress.of(request);
        List<Link> links = new ArrayList<>(List.of(
                self(card, address),
                Link.to(
                        address.url("/models/" + card.key() + "/algorithm-register"),
                        "alternate",
                        Link.JSON,
                        "The card as the Dutch algorithm register publishes it")));
        if (runs.newest(card).isPresent()) {
            links.add(Link.to(address.collection(card.key()), "related", Link.JSON, "Its figures by area"));
        }
        return ModelDocument.of(card, List.copyOf(links));
    }

    /** The card in the fields of the publication standard of the Dutch algorithm register. */
    @GetMapping(ServiceAddress.PATH + "/models/{key}/algorithm-register")
    Map<String, Object> registerEntry(@PathVariable String key, HttpServletRequest request) {
        ModelCard card = ModelRuns.card(key);
        Query query = new Query(request.getParameterMap());
        query.read(JsonResource.FORMAT);
        Words words = query.read(LANGUAGE).orElse(Words.NL);
        query.finish();
        Accepted.requireOneOf(request, Link.JSON);
        return RegisterEntry.of(card, publisher, Locale.of(words.name().toLowerCase(Locale.ROOT)));
    }

    private static Link self(ModelCard card, ServiceAddress address) {
        return Link.to(address.url("/models/" + card.key()), "self", Link.JSON, "The card of this model");
    }
}
