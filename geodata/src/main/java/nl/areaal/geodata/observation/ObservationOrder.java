package nl.areaal.geodata.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.areaal.core.observation.ObservationBatch;

/**
 * The readings of a batch in order of their key, as indexes; of one key in order of arrival.
 *
 * <p>Rows in order of the key touch each page of the index once.
 */
final class ObservationOrder {
    private final ObservationBatch batch;
    private final int[] indexes;
    private final boolean repeats;

    private ObservationOrder(ObservationBatch batch, int[] indexes) {
        this.batch = batch;
        this.indexes = indexes;
        this.repeats = anyRepeats();
    }

    static ObservationOrder of(ObservationBatch batch) {
        return new ObservationOrder(batch, KeySort.sorted(batch));
    }

    int size() {
        return indexes.length;
    }

    /** The index in the batch of the reading that comes at a rank. */
    int at(int rank) {
        return indexes[rank];
    }

    /** Whether a key comes more than once. */
    boolean hasRepeats() {
        return repeats;
    }

    /**
     * Splits into parts that hold each key once: the first holds the first reading of every key, the next the second
     * ones, and so on. Readings equal to the one before them of the same key are left out: they change nothing.
     */
    List<int[]> rounds() {
        if (!repeats) {
            return List.of(indexes);
        }
        List<Round> rounds = new ArrayList<>();
        int round = 0;
        for (int rank = 0; rank < indexes.length; rank++) {
            boolean again = rank > 0 && sameKey(indexes[rank - 1], indexes[rank]);
            if (again && batch.result(indexes[rank - 1]) == batch.result(indexes[rank])) {
                continue;
            }
            round = again ? round + 1 : 0;
            if (round == rounds.size()) {
                rounds.add(new Round(indexes.length));
            }
            rounds.get(round).add(indexes[rank]);
        }
        return rounds.stream().map(Round::indexes).toList();
    }

    private boolean anyRepeats() {
        for (int rank = 1; rank < indexes.length; rank++) {
            if (sameKey(indexes[rank - 1], indexes[rank])) {
                return true;
            }
        }
        return false;
    }

    private boolean sameKey(int a, int b) {
        return batch.datastreamId(a) == batch.datastreamId(b) && batch.epochMicros(a) == batch.epochMicros(b);
    }

    private static final class Round {
        private final int[] room;
        private int size;

        Round(int most) {
            room = new int[most];
        }

        void add(int index) {
            room[size++] = index;
        }

        int[] indexes() {
            return Arrays.copyOf(room, size);
        }
    }
}
