package nl.areaal.core.network;

import java.util.Arrays;

/**
 * Which junctions hang together: from one to another of the same part one can always come.
 *
 * @param partOf the number of the part of each junction; junctions without a way have none, -1
 * @param sizes how many junctions each part has
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Components(int[] partOf, int[] sizes) {
    static Components of(RoadGraph graph) {
        int[] partOf = new int[graph.junctions()];
        Arrays.fill(partOf, -1);
        int[] sizes = new int[16];
        int[] waiting = new int[graph.junctions()];
        int parts = 0;
        for (int junction = 0; junction < partOf.length; junction++) {
            if (partOf[junction] < 0 && graph.ways(junction) > 0) {
                sizes = parts == sizes.length ? Arrays.copyOf(sizes, 2 * parts) : sizes;
                sizes[parts] = fill(graph, junction, parts, partOf, waiting);
                parts++;
            }
        }
        return new Components(partOf, Arrays.copyOf(sizes, parts));
    }

    private static int fill(RoadGraph graph, int first, int part, int[] partOf, int[] waiting) {
        int size = 0;
        int last = 0;
        waiting[last++] = first;
        partOf[first] = part;
        while (size < last) {
            int junction = waiting[size++];
            for (int way = graph.start(junction); way < graph.start(junction + 1); way++) {
                int end = graph.end(way);
                if (partOf[end] < 0) {
                    partOf[end] = part;
                    waiting[last++] = end;
                }
            }
        }
        return size;
    }

    /** The number of the part with the most junctions; -1 when there are no ways at all. */
    public int largest() {
        int largest = -1;
        for (int part = 0; part < sizes.length; part++) {
            largest = largest < 0 || sizes[part] > sizes[largest] ? part : largest;
        }
        return largest;
    }
}
