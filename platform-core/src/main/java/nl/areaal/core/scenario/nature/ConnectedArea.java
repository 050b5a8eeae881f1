package nl.areaal.core.scenario.nature;

import java.util.List;

/** The equivalent connected area of the region and of each area in it, summed up patch by patch. */
final class ConnectedArea {
    private final Patches patches;
    private final List<ZoneParts> zones;
    private final double[] sums;
    private final double[] reachable;
    private double regionSum;
    private double joinedSum;

    ConnectedArea(Patches patches, List<ZoneParts> zones) {
        this.patches = patches;
        this.zones = zones;
        sums = new double[zones.size()];
        reachable = new double[patches.count()];
    }

    /** Takes in all that can be reached from each patch. */
    void add(BestWays ways, Runnable afterEachPatch) {
        int[] next = new int[zones.size()];
        for (int patch = 0; patch < patches.count(); patch++) {
            ways.from(patch);
            addRegion(patch, ways);
            for (int zone = 0; zone < sums.length; zone++) {
                ZoneParts parts = zones.get(zone);
                if (next[zone] < parts.patches().length && parts.patches()[next[zone]] == patch) {
                    sums[zone] += parts.hectares()[next[zone]] * reachable(parts, ways);
                    next[zone]++;
                }
            }
            afterEachPatch.run();
        }
    }

    private void addRegion(int patch, BestWays ways) {
        double all = 0;
        for (int i = 0; i < ways.count(); i++) {
            double hectares = patches.hectares(ways.reached(i));
            all += hectares * ways.chance(ways.reached(i));
            joinedSum += patches.hectares(patch) * hectares;
        }
        reachable[patch] = all;
        regionSum += patches.hectares(patch) * all;
    }

    private static double reachable(ZoneParts parts, BestWays ways) {
        double sum = 0;
        for (int i = 0; i < parts.patches().length; i++) {
            sum += parts.hectares()[i] * ways.chance(parts.patches()[i]);
        }
        return sum;
    }

    /** The hectares of nature that can be reached from a patch, each by its chance. */
    float reachable(int patch) {
        return (float) reachable[patch];
    }

    /** For each area; NaN where nothing is known. */
    double[] hectares() {
        double[] hectares = new double[sums.length];
        for (int zone = 0; zone < sums.length; zone++) {
            hectares[zone] = zones.get(zone).squareMetres() > 0 ? Math.sqrt(sums[zone]) : Double.NaN;
        }
        return hectares;
    }

    double regionHectares() {
        return Math.sqrt(regionSum);
    }

    /** What the region's could be at most, had ways of a smaller chance been followed. */
    double regionHectaresAtMost(double leastChance) {
        double all = patches.hectares();
        return Math.sqrt(regionSum + leastChance * Math.max(0, all * all - joinedSum));
    }
}
