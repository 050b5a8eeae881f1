package nl.areaal.mapui.ogc.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.rdf.RdfValue.Words;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.core.scenario.register.Publisher;
import nl.areaal.geodata.catalogue.CatalogueStore;
import nl.areaal.geodata.catalogue.CataloguedDataset;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.coverage.PublishedCoverage;
import nl.areaal.geodata.coverage.PublishedCoverages;
import nl.areaal.geodata.coverage.SourceCoverages;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.ContactPoint;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.layer.ExtentStore;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.TimeSpan;
import nl.areaal.mapui.ogc.NotFoundException;
import nl.areaal.mapui.ogc.Published;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All that a caller may know of: the datasets of the store, and what the models computed. */
@Component
class Catalogue {
    private static final String MODEL = "model.";
    /** Readings come all the time, and which are the first and the last of a dataset takes a while to find out. */
    private static final long FRESH_NANOS = 60_000_000_000L;

    private final CatalogueStore store;
    private final Published published;
    private final PublishedCoverages coverages;
    private final ExtentStore extents;
    private final Publisher publisher;
    private final String ingest;
    private volatile Observed observed = new Observed(Map.of(), Optional.empty());

    /** Of what time the readings of datasets are, and when we asked that. */
    private record Observed(Map<String, TimeSpan> byDataset, Optional<Long> nanoTime) {
        boolean isFresh() {
            return nanoTime.filter(asked -> System.nanoTime() - asked < FRESH_NANOS)
                    .isPresent();
        }
    }

    Catalogue(
            CatalogueStore store,
            Published published,
            PublishedCoverages coverages,
            ExtentStore extents,
            Publisher publisher,
            @Value("${areaal.ingest-url:http://127.0.0.1:8081}") String ingest) {
        this.store = store;
        this.published = published;
        this.coverages = coverages;
        this.extents = extents;
        this.publisher = publisher;
        this.ingest = ingest;
    }

    CatalogueAddress address(HttpServletRequest request) {
        return CatalogueAddress.of(request, ingest);
    }

    Publisher publisher() {
        return publisher;
    }

    List<CatalogueItem> list(HttpServletRequest request) {
        List<PublishedCollection> collections = published.list(request);
        Stream<CatalogueItem> stored =
                store.list(Published.audience(request)).stream().map(dataset -> item(dataset, collections));
        Stream<CatalogueItem> computed = collections.stream()
                .flatMap(collection ->
                        ModelLibrary.card(collection.id()).stream().map(card -> item(card, collection)));
        return Stream.concat(stored, computed).toList();
    }

    CatalogueItem get(String id, HttpServletRequest request) {
        return list(request).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("dataset", id));
    }

    /** What was delivered of it, the newest first; nothing of what models compute. */
    List<DatasetVersion> deliveries(CatalogueItem item) {
        return item.id().startsWith(MODEL) ? List.of() : store.deliveries(item.id());
    }

    Distributions distributions(HttpServletRequest request) {
        Map<String, Long> cells = coverages.list(Published.audience(request)).stream()
                .collect(Collectors.toMap(PublishedCoverage::id, grid ->
                        (long) grid.stored().frame().cells()));
        return new Distributions(address(request), store.featureCounts(), cells);
    }

    private CatalogueItem item(CataloguedDataset found, List<PublishedCollection> all) {
        Dataset dataset = found.dataset();
        List<PublishedCollection> collections = all.stream()
                .filter(collection -> collection.source().datasetId().equals(dataset.id()))
                .filter(collection -> ModelLibrary.card(collection.id()).isEmpty())
                .toList();
        String language = found.listing().language().getLanguage();
        Instant modified = Stream.concat(
                        found.newest().map(CataloguedDataset.Newest::loadedAt).stream(),
                        collections.stream().map(PublishedCollection::changedAt))
                .max(Instant::compareTo)
                .orElse(found.issuedAt());
        return new CatalogueItem(
                dataset.id(),
                new CatalogueItem.Description(
                        List.of(new Words(dataset.title(), language)),
                        texts(dataset, language),
                        found.listing().keywords().stream()
                                .map(word -> new Words(word, language))
                                .toList()),
                new CatalogueItem.Terms(
                        dataset.stewardship().publisher(),
                        found.listing().contact().orElseGet(this::desk),
                        found.listing().theme(),
                        new Licence(dataset.stewardship().licence()),
                        dataset.handling().classification(),
                        dataset.handling().example()),
                new CatalogueItem.Dates(
                        found.issuedAt(),
                        modified,
                        found.newest().map(CataloguedDataset.Newest::version),
                        covered(collections, dataset.id())),
                extent(collections, found.sensorExtent()),
                new CatalogueItem.Holdings(collections, found.datastreams()));
    }

    /** A dataset of which nobody wrote what it is, is told of by its purpose. */
    private static List<Words> texts(Dataset dataset, String language) {
        String text = dataset.description().isBlank()
                ? dataset.title() + ". " + dataset.stewardship().purpose() + "."
                : dataset.description();
        return List.of(new Words(text, language));
    }

    private CatalogueItem item(ModelCard card, PublishedCollection collection) {
        return new CatalogueItem(
                MODEL + card.key(),
                new CatalogueItem.Description(
                        words(new Bilingual(collection.titleNl(), collection.titleEn())),
                        words(card.purpose()),
                        List.of()),
                new CatalogueItem.Terms(
                        publisher.organisation(),
                        desk(),
                        Optional.of(theme(card.theme())),
                        new Licence(collection.source().licence()),
                        Classification.PUBLIC,
                        false),
                new CatalogueItem.Dates(
                        collection.changedAt(), collection.changedAt(), Optional.empty(), Optional.empty()),
                extents.extent(collection),
                new CatalogueItem.Holdings(List.of(collection), 0));
    }

    private static Theme theme(nl.areaal.core.scenario.Theme about) {
        return switch (about) {
            case HEAT, WATER, PEAT, GREEN, AIR, NATURE -> Theme.ENVI;
            case LIVING -> Theme.SOCI;
            case ENERGY -> Theme.ENER;
            case REACH -> Theme.TRAN;
        };
    }

    private static List<Words> words(Bilingual text) {
        return List.of(new Words(text.nl(), "nl"), new Words(text.en(), "en"));
    }

    /** Who runs the platform answers where nobody else is named. */
    private ContactPoint desk() {
        return new ContactPoint(publisher.organisation() + ", " + publisher.department(), publisher.contactEmail());
    }

    private Optional<TimeSpan> covered(List<PublishedCollection> collections, String dataset) {
        Observed known = observed;
        if (!known.isFresh()) {
            known = new Observed(store.observedTimes(), Optional.of(System.nanoTime()));
            observed = known;
        }
        return Stream.concat(
                        collections.stream()
                                .filter(collection -> !SourceCoverages.isName(
                                        collection.id())) // when a grid was made says nothing of its time
                                .flatMap(collection -> extents.time(collection).stream()),
                        Optional.ofNullable(known.byDataset().get(dataset)).stream())
                .reduce(TimeSpan::around);
    }

    private Optional<LonLatBox> extent(List<PublishedCollection> collections, Optional<LonLatBox> sensors) {
        List<LonLatBox> boxes = new ArrayList<>();
        collections.forEach(collection -> extents.extent(collection).ifPresent(boxes::add));
        sensors.ifPresent(boxes::add);
        return boxes.stream().reduce(LonLatBox::around);
    }
}
