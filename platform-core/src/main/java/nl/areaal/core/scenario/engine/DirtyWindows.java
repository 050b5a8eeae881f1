package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;

/** The windows that have to be computed anew after a change, none of which overlap. */
record DirtyWindows(List<Window> windows) {
    static final DirtyWindows NONE = new DirtyWindows(List.of());

    /** Windows with so many cells around each of them, joined where they overlap. */
    static DirtyWindows around(Collection<Window> changed, GridFrame frame, int reachCells) {
        List<Window> apart = new ArrayList<>();
        for (Window window : changed) {
            add(apart, window.grow(reachCells).intersection(frame.whole()));
        }
        return new DirtyWindows(List.copyOf(apart));
    }

    boolean isEmpty() {
        return windows.isEmpty();
    }

    long cells() {
        return windows.stream().mapToLong(Window::cells).sum();
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
