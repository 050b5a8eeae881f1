package nl.areaal.geodata.partner;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;

/** Makes a partner's key, and the partner and the dataset with it when they are new. */
public final class KeyMaking {
    private final PartnerStore partners;
    private final KeyStore keys;
    private final DatasetStore datasets;
    private final SecureRandom random = new SecureRandom();

    public KeyMaking(DataSource database) {
        partners = new PartnerStore(database);
        keys = new KeyStore(database);
        datasets = new DatasetStore(database);
    }

    /**
     * What a key is wanted for.
     *
     * @param classification who may see the dataset; empty: as before, or internal when it is new
     * @param lasts how long it counts; empty: until it is revoked
     */
    public record Wish(
            Partner partner,
            String datasetId,
            Optional<Classification> classification,
            String label,
            Optional<Duration> lasts) {
        public Wish {
            Dataset.requireId(datasetId);
        }
    }

    /**
     * A new key, kept as its digest; the answer is the only place where its secret stands.
     *
     * @param by who makes it
     * @throws IllegalArgumentException when the dataset is another partner's
     */
    public KeyText make(Wish wish, String by, Instant now) {
        partners.save(wish.partner);
        describe(wish);
        partners.assign(wish.datasetId, wish.partner);
        KeyText text = KeyText.draw(random);
        keys.save(new PartnerKey(
                text.id(),
                wish.partner.name(),
                wish.datasetId,
                wish.label,
                text.secretSha256(),
                Optional.of(by),
                KeyLife.from(now, wish.lasts.map(now::plus))));
        return text;
    }

    /** No data without a dataset. Until its steward has said what a new one is, it is not for everyone. */
    private void describe(Wish wish) {
        Optional<Dataset> known = datasets.find(wish.datasetId);
        Dataset dataset = known.orElseGet(() -> unstated(wish));
        Classification wanted = wish.classification.orElse(dataset.handling().classification());
        if (known.isEmpty() || wanted != dataset.handling().classification()) {
            datasets.save(dataset.with(dataset.handling().with(wanted)));
        }
    }

    private static Dataset unstated(Wish wish) {
        String unknown = Stewardship.NOT_STATED;
        return new Dataset(
                wish.datasetId,
                wish.datasetId,
                "What " + wish.partner.name() + " delivers with its keys.",
                new Stewardship(wish.partner.name(), unknown, unknown, unknown, unknown),
                Optional.empty(),
                new Handling(Classification.INTERNAL, OptionalInt.empty(), false));
    }
}
