package nl.areaal.core.scenario.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.areaal.core.scenario.Intervention;

/**
 * What one branch did to the steps that it began with.
 *
 * @param kept for each step of the origin what it is now; empty when it was taken out
 * @param inserted the new steps before each step of the origin, and after the last
 */
record StepChanges(List<Intervention> origin, List<Optional<Intervention>> kept, List<List<Intervention>> inserted) {
    /**
     * Finds the longest list of steps that both have in the same order (Wagner and Fischer 1974). Between those, a new step of the
     * kind of one that went is that one, changed.
     */
    static StepChanges between(List<Intervention> origin, List<Intervention> now) {
        List<Optional<Intervention>> kept = new ArrayList<>();
        List<List<Intervention>> inserted = new ArrayList<>();
        IntStream.rangeClosed(0, origin.size()).forEach(gap -> inserted.add(new ArrayList<>()));
        origin.forEach(step -> kept.add(Optional.empty()));
        StepChanges changes = new StepChanges(origin, kept, inserted);
        int[][] common = common(origin, now);
        int from = 0;
        int fromNow = 0;
        for (int i = 0, j = 0; i < origin.size() && j < now.size(); ) {
            if (origin.get(i).equals(now.get(j))) {
                changes.pair(from, i, now.subList(fromNow, j));
                kept.set(i, Optional.of(now.get(j)));
                from = ++i;
                fromNow = ++j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        changes.pair(from, origin.size(), now.subList(fromNow, now.size()));
        return changes;
    }

    /** The steps that are new or changed. */
    List<Intervention> own() {
        List<Intervention> own = new ArrayList<>();
        inserted.forEach(own::addAll);
        for (int i = 0; i < origin.size(); i++) {
            if (!isUntouched(i)) {
                kept.get(i).ifPresent(own::add);
            }
        }
        return own;
    }

    boolean isUntouched(int step) {
        return kept.get(step).equals(Optional.of(origin.get(step)));
    }

    /** Steps that went, and steps that came in their place. */
    private void pair(int from, int to, List<Intervention> came) {
        int next = from;
        for (Intervention step : came) {
            int went = next;
            while (went < to && origin.get(went).kind() != step.kind()) {
                went++;
            }
            if (went < to) {
                kept.set(went, Optional.of(step));
                next = went + 1;
            } else {
                inserted.get(next).add(step);
            }
        }
    }

    /** How many steps the rests of both lists have in common, from each pair of places on. */
    private static int[][] common(List<Intervention> origin, List<Intervention> now) {
        int[][] common = new int[origin.size() + 1][now.size() + 1];
        for (int i = origin.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = origin.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
