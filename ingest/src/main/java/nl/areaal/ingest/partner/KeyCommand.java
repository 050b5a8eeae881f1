package nl.areaal.ingest.partner;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.partner.KeyMaking;
import nl.areaal.geodata.partner.KeyMaking.Wish;
import nl.areaal.geodata.partner.KeyStore;
import nl.areaal.geodata.partner.KeyText;
import nl.areaal.geodata.partner.Partner;
import nl.areaal.geodata.partner.PartnerKey;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;
import nl.areaal.ingest.command.UsageException;

/** Makes, lists and ends the keys of partners. */
public final class KeyCommand implements Command {
    private static final String DATASET = "--dataset";
    private static final String LABEL = "--label";
    private static final String DAYS = "--days";
    private static final String CONTACT = "--contact";
    private static final String CLASSIFICATION = "--classification";
    private static final int MOST_DAYS = 3_660;

    private final Supplier<StoreAddress> store;
    private final InstantSource clock;
    private final PrintStream out;

    public KeyCommand(Supplier<StoreAddress> store, InstantSource clock, PrintStream out) {
        this.store = store;
        this.clock = clock;
        this.out = out;
    }

    @Override
    public String name() {
        return "key";
    }

    @Override
    public String usage() {
        return "create PARTNER --dataset ID [--label TEXT] [--days N] [--contact TEXT] [--classification WORD]"
                + " | list | revoke ID";
    }

    @Override
    public String summary() {
        return "make, list and end the keys that partners deliver with";
    }

    @Override
    public void run(Arguments arguments) {
        List<String> words = arguments.words();
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "create" -> create(arguments.only(Set.of(DATASET, LABEL, DAYS, CONTACT, CLASSIFICATION), 2));
            case "list" -> {
                arguments.only(Set.of(), 1);
                list();
            }
            case "revoke" -> revoke(arguments.only(Set.of(), 2));
            default ->
                throw new UsageException(
                        words.isEmpty()
                                ? "expected create, list or revoke"
                                : "'" + words.getFirst() + "' is not known, expected create, list or revoke");
        }
    }

    private void create(Arguments arguments) {
        Wish wish = wish(arguments);
        KeyText key =
                new KeyMaking(store.get().dataSource()).make(wish, System.getProperty("user.name"), clock.instant());
        out.println(key.reveal());
        out.println("This is the key " + key.id() + " of " + wish.partner().name() + " for the dataset "
                + wish.datasetId() + ". It is shown this once: give it to its owner by a safe way.");
    }

    private static Wish wish(Arguments arguments) {
        try {
            return new Wish(
                    new Partner(
                            second(arguments, "a partner"),
                            arguments.find(CONTACT).orElse("")),
                    arguments.get(DATASET),
                    arguments.find(CLASSIFICATION).map(Classification::ofWord),
                    arguments.find(LABEL).orElse(""),
                    days(arguments));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Duration> days(Arguments arguments) {
        int days = arguments.getInt(DAYS, 1);
        if (days < 1 || days > MOST_DAYS) {
            throw new UsageException(DAYS + " is " + days + ", expected 1 to " + MOST_DAYS);
        }
        return arguments.find(DAYS).map(said -> Duration.ofDays(days));
    }

    private void list() {
        Instant now = clock.instant();
        List<PartnerKey> keys = keys().list();
        keys.forEach(key -> out.println(line(key, now)));
        out.println(keys.isEmpty() ? "There are no keys." : keys.size() + " keys.");
    }

    private static String line(PartnerKey key, Instant now) {
        String state = key.life()
                .whyOver(now)
                .orElseGet(() -> key.life().expires().map(end -> "until " + end).orElse("open"));
        String used = key.life().lastUsed().map(last -> "used " + last).orElse("never used");
        String maker = key.madeBy().map(by -> "made by " + by).orElse("");
        return String.format(
                        Locale.ROOT,
                        "%s  %s  %s  %s  %s  %s  %s",
                        key.id(),
                        key.partner(),
                        key.datasetId(),
                        state,
                        used,
                        maker,
                        key.label())
                .strip();
    }

    private void revoke(Arguments arguments) {
        String id = second(arguments, "the id of a key");
        if (!keys().revoke(id, clock.instant())) {
            throw new UsageException("there is no key '" + id + "'; ./areaal key list shows which there are");
        }
        out.println("The key " + id + " opens nothing any more, within " + KeyRing.FRESH.toSeconds() + " seconds.");
    }

    private KeyStore keys() {
        return new KeyStore(store.get().dataSource());
    }

    private static String second(Arguments arguments, String what) {
        if (arguments.words().size() < 2) {
            throw new UsageException(what + " is missing");
        }
        return arguments.words().get(1);
    }
}
