package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.areaal.geodata.coverage.PublishedCoverage;
import nl.areaal.geodata.coverage.PublishedCoverages;
import nl.areaal.geodata.coverage.SourceCoverages;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.geodata.layer.CollectionStore;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.stereotype.Component;

/** The collections that a caller may see: those of the store, the figures of runs, and the grids of datasets. */
@Component
public class Published {
    /** A map asks for a hundred tiles at once: a collection looked up this long ago is as good as new. */
    private static final long FRESH_NANOS = 1_000_000_000;

    private final CollectionStore collections;
    private final ModelRuns models;
    private final PublishedCoverages coverages;
    private final Map<Sought, Found> lately = new ConcurrentHashMap<>();

    private record Sought(String id, Audience audience) {}

    private record Found(PublishedCollection collection, long nanoTime) {
        boolean isFresh() {
            return System.nanoTime() - nanoTime < FRESH_NANOS;
        }
    }

    Published(CollectionStore collections, ModelRuns models, PublishedCoverages coverages) {
        this.collections = collections;
        this.models = models;
        this.coverages = coverages;
    }

    /** All of them, those of the store first, and grids last. */
    public List<PublishedCollection> list(HttpServletRequest request) {
        List<PublishedCollection> all = new ArrayList<>(collections.list(audience(request)));
        all.addAll(models.allNewest());
        coverages.list(audience(request)).forEach(coverage -> all.add(coverage.collection()));
        return List.copyOf(all);
    }

    /** A collection as it is by itself. */
    PublishedCollection get(String id, HttpServletRequest request) {
        return ModelRuns.isModel(id)
                ? models.newest(ModelRuns.card(id)).orElseThrow(() -> new NotFoundException("collection", id))
                : stored(id, request);
    }

    /** A collection for one of its many tiles: as it was at most a second ago. */
    public PublishedCollection getForTile(String id, HttpServletRequest request, Query query) {
        Sought sought = new Sought(id, audience(request));
        Found found = lately.get(sought);
        if (found != null && found.isFresh()) {
            return found.collection;
        }
        PublishedCollection collection = get(id, request, query);
        if (!ModelRuns.isModel(id)) {
            lately.put(sought, new Found(collection, System.nanoTime()));
        }
        return collection;
    }

    /** Collections for one tile; those of the store when none is named. */
    List<PublishedCollection> several(List<String> ids, HttpServletRequest request, Query query) {
        return ids.isEmpty()
                ? stored(request)
                : ids.stream().map(id -> getForTile(id, request, query)).toList();
    }

    /** The collections of the store, without the figures of models. */
    List<PublishedCollection> stored(HttpServletRequest request) {
        return collections.list(audience(request));
    }

    /** A collection of which the query may ask for one state: the figures of a certain run. */
    PublishedCollection get(String id, HttpServletRequest request, Query query) {
        return ModelRuns.isModel(id) ? models.collection(id, query) : stored(id, request);
    }

    /**
     * A grid of a dataset.
     *
     * @throws NotFoundException when the caller knows none of that name, where a model would do as well
     */
    public PublishedCoverage grid(String id, HttpServletRequest request) {
        return coverages.find(id, audience(request)).orElseThrow(() -> new NotFoundException("model or grid", id));
    }

    private PublishedCollection stored(String id, HttpServletRequest request) {
        Optional<PublishedCollection> found = SourceCoverages.isName(id)
                ? coverages.find(id, audience(request)).map(PublishedCoverage::collection)
                : collections.find(id, audience(request));
        return found.orElseThrow(() -> new NotFoundException("collection", id));
    }

    /** Who the caller is to the store. */
    public static Audience audience(HttpServletRequest request) {
        return request.getUserPrincipal() == null ? Audience.PUBLIC : Audience.SIGNED_IN;
    }
}
