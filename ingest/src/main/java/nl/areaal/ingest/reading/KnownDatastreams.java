package nl.areaal.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import nl.areaal.core.observation.Datastream;

/** The datastreams that readings may belong to, as known at one moment; looked up once for each message. */
final class KnownDatastreams {
    static final KnownDatastreams NONE = new KnownDatastreams(new Known[0]);

    private final Known[] known;
    private final long[] ids;

    private KnownDatastreams(Known[] sortedById) {
        known = sortedById;
        ids = Arrays.stream(known).mapToLong(k -> k.datastream().id()).toArray();
    }

    static KnownDatastreams of(Collection<Datastream> datastreams) {
        return new KnownDatastreams(datastreams.stream()
                .sorted(Comparator.comparingLong(Datastream::id))
                .map(Known::new)
                .toArray(Known[]::new));
    }

    Optional<Known> find(long id) {
        int found = Arrays.binarySearch(ids, id);
        return found < 0 ? Optional.empty() : Optional.of(known[found]);
    }

    /** A datastream with its unit as the bytes that messages carry. */
    static final class Known {
        private final Datastream datastream;
        private final byte[] unit;

        Known(Datastream datastream) {
            this.datastream = datastream;
            this.unit = datastream.unit().ucum().getBytes(UTF_8);
        }

        Datastream datastream() {
            return datastream;
        }

        boolean hasUnit(byte[] message, int from, int to) {
            return Arrays.equals(unit, 0, unit.length, message, from, to);
        }
    }
}
