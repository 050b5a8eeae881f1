package nl.areaal.core.scenario.nature;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The best ways from one patch to the others: the largest products of chances, found as shortest paths of their logarithms (Dijkstra
 * 1959). Crossing a patch costs nothing.
 */
final class BestWays {
    private final PatchGaps gaps;
    private final double alpha;
    private final double farthest;
    private final double[] cost;
    private final int[] reached;
    private int count;

    /** @param leastChance ways with a smaller chance are not followed */
    BestWays(PatchGaps gaps, double alpha, double leastChance) {
        this.gaps = gaps;
        this.alpha = alpha;
        farthest = -Math.log(leastChance);
        cost = new double[gaps.patches()];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        reached = new int[gaps.patches()];
    }

    /** Finds the ways from a patch; those of the patch before are forgotten. */
    void from(int patch) {
        for (int i = 0; i < count; i++) {
            cost[reached[i]] = Double.POSITIVE_INFINITY;
        }
        count = 0;
        PriorityQueue<Step> next = new PriorityQueue<>();
        reach(patch, 0, next);
        for (Step step = next.poll(); step != null; step = next.poll()) {
            if (step.cost() <= cost[step.patch()]) {
                follow(step, next);
            }
        }
    }

    /** How many patches were reached, the first of which is the patch itself. */
    int count() {
        return count;
    }

    int reached(int place) {
        return reached[place];
    }

    /** The chance of the best way to a patch, 0 when it was not reached. */
    double chance(int patch) {
        return Math.exp(-cost[patch]);
    }

    private void follow(Step step, PriorityQueue<Step> next) {
        for (int i = 0; i < gaps.neighbours(step.patch()); i++) {
            double further = step.cost() + alpha * gaps.metres(step.patch(), i);
            int neighbour = gaps.neighbour(step.patch(), i);
            if (further <= farthest && further < cost[neighbour]) {
                reach(neighbour, further, next);
            }
        }
    }

    private void reach(int patch, double at, PriorityQueue<Step> next) {
        if (cost[patch] == Double.POSITIVE_INFINITY) {
            reached[count++] = patch;
        }
        cost[patch] = at;
        next.add(new Step(patch, at));
    }

    private record Step(int patch, double cost) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            return Double.compare(cost, other.cost);
        }
    }
}
