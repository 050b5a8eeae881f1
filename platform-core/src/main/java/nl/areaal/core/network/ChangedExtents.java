package nl.areaal.core.network;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Gathers pieces that changed into few extents that lie apart, so that ten small measures do not make one large one. */
final class ChangedExtents {
    /** Changes nearer to each other than this are one: working on two windows that nearly touch costs more. */
    private static final double APART_METRES = 200;

    /** A line has no width, and an extent without width touches no cell when it runs along their edges. */
    private static final double ROOM_METRES = 1;

    private final List<Envelope> apart = new ArrayList<>();

    void add(Envelope piece) {
        Envelope joined = new Envelope(piece);
        joined.expandBy(ROOM_METRES);
        for (int i = 0; i < apart.size(); ) {
            if (near(joined, apart.get(i))) {
                joined.expandToInclude(apart.remove(i));
                i = 0;
            } else {
                i++;
            }
        }
        apart.add(joined);
    }

    List<Envelope> all() {
        return List.copyOf(apart);
    }

    private static boolean near(Envelope a, Envelope b) {
        return a.distance(b) < APART_METRES;
    }
}
