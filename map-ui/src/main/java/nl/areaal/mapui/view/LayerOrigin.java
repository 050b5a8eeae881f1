package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.scenario.RunSummary;

/** Where a layer comes from: who publishes it, of when it is, how good it is, and what may be done with it. */
final class LayerOrigin extends Div {
    private final Figures figures = new Figures(getLocale());
    private final Facts facts = new Facts();

    private LayerOrigin() {
        addClassName("layer-origin");
        add(facts);
    }

    /**
     * Of features.
     *
     * @param dataset that they are part of
     * @param delivery that the store holds now; empty when nobody noted it
     */
    static LayerOrigin of(PublishedCollection layer, Optional<Dataset> dataset, Optional<DatasetVersion> delivery) {
        LayerOrigin origin = new LayerOrigin();
        origin.say("origin.dataset", layer.source().title());
        origin.say("origin.publisher", layer.source().publisher());
        origin.say("origin.date", origin.figures.moment(layer.changedAt()));
        delivery.ifPresent(one -> origin.say("origin.quality", origin.quality(one.outcome())));
        origin.say("origin.licence", layer.source().licence());
        dataset.flatMap(Dataset::sourceUrl)
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .ifPresent(url -> origin.link(url, "origin.source"));
        origin.link("/ogc/v1/collections/" + layer.id() + "?f=html", "origin.data");
        return origin;
    }

    /** Of what a model says; without a run there is nothing to see yet. */
    static LayerOrigin of(ModelCard card, Optional<RunSummary> run) {
        LayerOrigin origin = new LayerOrigin();
        origin.say("origin.purpose", card.purpose().in(origin.getLocale()));
        origin.say("origin.model", card.key() + " " + card.version());
        run.ifPresent(one -> origin.say("origin.date", origin.figures.moment(one.finishedAt())));
        origin.link("modellen#" + card.key(), "origin.card");
        return origin;
    }

    private String quality(Outcome outcome) {
        return getTranslation(
                "origin.quality.counts",
                figures.whole(outcome.accepted()),
                figures.whole(outcome.repaired()),
                figures.whole(outcome.refused()));
    }

    private void say(String key, String value) {
        facts.with(getTranslation(key), value);
    }

    private void link(String address, String key) {
        Anchor link = new Anchor(address, getTranslation(key));
        link.setRouterIgnore(true);
        add(link);
    }
}
