package nl.areaal.mapui.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/** Which shares of an area are built up, under trees, grass and water: what makes areas look alike from above. */
final class LandCover {
    private static final List<LayerKey> COVERS = List.of(Facts.BUILT, Facts.TREE, Facts.GRASS, Facts.WATER);

    private LandCover() {}

    /** The shares of every area by its code; nothing when one of the covers is not known. */
    static Map<String, double[]> of(FactBase facts, Zones zones) {
        if (!COVERS.stream().allMatch(facts::has)) {
            return Map.of();
        }
        Map<String, double[]> shares = new HashMap<>();
        for (String code : zones.codes()) {
            double[] means = COVERS.stream()
                    .mapToDouble(cover -> mean(facts.layer(cover), zones, zones.number(code)))
                    .toArray();
            shares.put(code, means);
        }
        return shares;
    }

    /** Of the cells with data; 0 where there are none. */
    private static double mean(Layer layer, Zones zones, int zone) {
        float[] values = new float[layer.frame().columns()];
        double[] sum = new double[2];
        zones.visit(zone, (row, column, count, share) -> {
            layer.read(row, column, count, values);
            for (int i = 0; i < count; i++) {
                if (!Float.isNaN(values[i])) {
                    sum[0] += share * values[i];
                    sum[1] += share;
                }
            }
        });
        return sum[1] > 0 ? sum[0] / sum[1] : 0;
    }
}
