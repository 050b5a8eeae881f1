package nl.areaal.core.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;

/** The windows that have to be computed anew after a change, none of which overlap. */
record DirtyWindows(List<Window> windows) {
    /** The cells that interventions touch, and so many cells around them. */
    static DirtyWindows around(Collection<Intervention> interventions, GridFrame frame, int reachCells) {
        List<Window> apart = new ArrayList<>();
        for (Intervention intervention : interventions) {
            Window touched = frame.window(intervention.extent().getEnvelopeInternal());
            add(apart, touched.grow(reachCells).intersection(frame.whole()));
        }
        return new DirtyWindows(List.copyOf(apart));
    }

    /** Joins a window with those that it overlaps, and the joined one with those that it now overlaps. */
    private static void add(List<Window> apart, Window window) {
        Window joined = window;
        for (int i = 0; i < apart.size(); ) {
            if (joined.intersects(apart.get(i))) {
                joined = joined.union(apart.remove(i));
                i = 0;
            } else {
                i++;
            }
        }
        if (!joined.isEmpty()) {
            apart.add(joined);
        }
    }
}
