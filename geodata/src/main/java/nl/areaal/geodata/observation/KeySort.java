package nl.areaal.geodata.observation;

import nl.areaal.core.observation.ObservationBatch;

/** A stable merge sort of a batch's readings by datastream and time, on indexes alone so that no reading moves. */
final class KeySort {
    private final ObservationBatch batch;

    private KeySort(ObservationBatch batch) {
        this.batch = batch;
    }

    static int[] sorted(ObservationBatch batch) {
        int[] indexes = new int[batch.size()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = i;
        }
        KeySort sort = new KeySort(batch);
        return sort.isSorted(indexes) ? indexes : sort.mergeUp(indexes);
    }

    private int[] mergeUp(int[] indexes) {
        int[] from = indexes;
        int[] into = new int[from.length];
        for (int width = 1; width < from.length; width *= 2) {
            for (int start = 0; start < from.length; start += 2 * width) {
                merge(from, into, start, width);
            }
            int[] spare = from;
            from = into;
            into = spare;
        }
        return from;
    }

    private void merge(int[] from, int[] into, int start, int width) {
        int middle = Math.min(start + width, from.length);
        int end = Math.min(middle + width, from.length);
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = right == end || (left < middle && !isAfter(from[left], from[right]));
            into[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    private boolean isSorted(int[] indexes) {
        for (int i = 1; i < indexes.length; i++) {
            if (isAfter(indexes[i - 1], indexes[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isAfter(int a, int b) {
        int difference = Long.compare(batch.datastreamId(a), batch.datastreamId(b));
        return difference > 0 || (difference == 0 && batch.epochMicros(a) > batch.epochMicros(b));
    }
}
