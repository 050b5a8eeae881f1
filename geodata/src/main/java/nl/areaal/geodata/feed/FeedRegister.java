package nl.areaal.geodata.feed;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.MappingJson;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;

/**
 * Who may make which feed: everybody their own, stewards all.
 *
 * <p>A partner's feed fills a dataset of its own: a new one, or one that only feeds of this partner fill.
 */
public final class FeedRegister {
    private final FeedStore feeds;
    private final DatasetStore datasets;

    public FeedRegister(DataSource database) {
        feeds = new FeedStore(database);
        datasets = new DatasetStore(database);
    }

    /** Why a feed can't be made. */
    public enum Refusal {
        /** Somebody else has a feed of this id. */
        ID_TAKEN,
        /** Somebody else fills this dataset. */
        DATASET_OF_OTHERS
    }

    /** The feeds that somebody may use. */
    public List<Feed> of(String user, boolean keeper) {
        return feeds.list().stream()
                .filter(feed -> keeper || feed.madeBy().equals(user))
                .toList();
    }

    /** The feeds that fill a dataset, whoever made them. */
    public List<Feed> ofDataset(String datasetId) {
        return feeds.ofDataset(datasetId);
    }

    /** A feed, if it is there and they may use it: one of somebody else is none to a partner. */
    public Optional<Feed> find(String id, String user, boolean keeper) {
        return feeds.find(id).filter(feed -> keeper || feed.madeBy().equals(user));
    }

    /**
     * Makes a feed, or changes one of theirs, and its dataset when that is new.
     *
     * @param mapping of its tables, when tables are brought
     * @param described the dataset, for when there is none of its id yet
     * @return why it was refused; empty when it is made
     */
    public Optional<Refusal> save(
            Feed feed, Optional<CsvMapping> mapping, Dataset described, String user, boolean keeper) {
        Optional<Feed> held = feeds.find(feed.id());
        if (held.isPresent() && !keeper && !held.get().madeBy().equals(user)) {
            return Optional.of(Refusal.ID_TAKEN);
        }
        boolean isNew = datasets.find(feed.datasetId()).isEmpty();
        if (!isNew && !keeper && !isFilledBy(user, feed.datasetId())) {
            return Optional.of(Refusal.DATASET_OF_OTHERS);
        }
        if (isNew) {
            datasets.save(described);
        }
        mapping.ifPresentOrElse(how -> feeds.save(feed, MappingJson.write(how)), () -> feeds.save(feed));
        return Optional.empty();
    }

    public void delete(Feed feed) {
        feeds.delete(feed.id());
    }

    private boolean isFilledBy(String user, String datasetId) {
        List<Feed> filling = feeds.ofDataset(datasetId);
        return !filling.isEmpty()
                && filling.stream().allMatch(feed -> feed.madeBy().equals(user));
    }
}
