package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The models that can be asked, with all that everybody may know of them. */
@RestController
class ModelController {
    private final ModelRuns runs;

    ModelController(ModelRuns runs) {
        this.runs = runs;
    }

    /** The models in short. */
    record Models(List<Entry> models, List<Link> links) {}

    /** One of them. */
    record Entry(String key, String version, Bilingual name, Bilingual purpose, String unit, List<Link> links) {}

    @GetMapping(ServiceAddress.PATH + "/models")
    Models models(HttpServletRequest request) {
        JsonResource.check(request);
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
        return new Models(entries, List.of(Link.to(address.url("/models"), "self", Link.JSON, "This document")));
    }

    @GetMapping(ServiceAddress.PATH + "/models/{key}")
    ModelDocument model(@PathVariable String key, HttpServletRequest request) {
        ModelCard card = ModelRuns.card(key);
        JsonResource.check(request);
        ServiceAddress address = ServiceAddress.of(request);
        List<Link> links = new ArrayList<>(List.of(self(card, address)));
        if (runs.newest(card).isPresent()) {
            links.add(Link.to(address.collection(card.key()), "related", Link.JSON, "Its figures by area"));
        }
        return ModelDocument.of(card, List.copyOf(links));
    }

    private static Link self(ModelCard card, ServiceAddress address) {
        return Link.to(address.url("/models/" + card.key()), "self", Link.JSON, "The card of this model");
    }
}
