package nl.areaal.core.network;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/** Finds the junctions near a place, through the pieces of road that lead to them. */
final class JunctionIndex {
    private final RoadNetwork network;

    JunctionIndex(RoadNetwork network) {
        this.network = network;
    }

    int[] nearest(double x, double y, double withinMetres, int most) {
        Junctions junctions = network.junctions();
        int[] found = new int[most];
        double[] metres = new double[most];
        int count = 0;
        for (int piece : network.within(new Envelope(x, x, y, y), withinMetres)) {
            if (network.roadClass(piece).isForPeople()) {
                for (int junction : new int[] {junctions.from(piece), junctions.to(piece)}) {
                    double away = Math.hypot(junctions.x(junction) - x, junctions.y(junction) - y);
                    if (away <= withinMetres) {
                        count = insert(found, metres, count, junction, away);
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Puts a junction in its place among the nearest, unless it is there already or too far; gives how many there are. */
    private static int insert(int[] found, double[] metres, int count, int junction, double away) {
        for (int i = 0; i < count; i++) {
            if (found[i] == junction) {
                return count;
            }
        }
        int at = count;
        while (at > 0 && (away < metres[at - 1] || (away == metres[at - 1] && junction < found[at - 1]))) {
            at--;
        }
        if (at == found.length) {
            return count;
        }
        int moved = Math.min(count, found.length - 1) - at;
        System.arraycopy(found, at, found, at + 1, moved);
        System.arraycopy(metres, at, metres, at + 1, moved);
        found[at] = junction;
        metres[at] = away;
        return Math.min(count + 1, found.length);
    }
}
