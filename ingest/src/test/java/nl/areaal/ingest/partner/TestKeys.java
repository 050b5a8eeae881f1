package nl.areaal.ingest.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.areaal.geodata.partner.KeyMaking;
import nl.areaal.geodata.partner.KeyMaking.Wish;
import nl.areaal.geodata.partner.KeyStore;
import nl.areaal.geodata.partner.KeyText;
import nl.areaal.geodata.partner.Partner;
import nl.areaal.geodata.store.TestStore;

/** Keys for tests. */
public final class TestKeys {
    private final TestStore store;

    public TestKeys(TestStore store) {
        this.store = store;
    }

    /** A key as its partner would hold it. */
    public String make(String partner, String dataset) {
        return make(partner, dataset, Optional.empty(), Instant.now());
    }

    public String expired(String partner, String dataset) {
        return make(
                partner, dataset, Optional.of(Duration.ofDays(1)), Instant.now().minus(Duration.ofDays(2)));
    }

    public void revoke(String key) {
        new KeyStore(store.dataSource()).revoke(id(key), Instant.now());
    }

    public static String id(String key) {
        return KeyText.parse(key).orElseThrow().id();
    }

    private String make(String partner, String dataset, Optional<Duration> lasts, Instant made) {
        Wish wish = new Wish(new Partner(partner, ""), dataset, Optional.empty(), "", lasts);
        return new KeyMaking(store.dataSource()).make(wish, "test", made).reveal();
    }
}
