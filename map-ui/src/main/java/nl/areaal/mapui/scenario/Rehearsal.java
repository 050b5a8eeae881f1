package nl.areaal.mapui.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.Setting;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Drags every kind of measure over the middle of the region when nobody is there yet: code that has never run is slow, and the
 * first planner should not be the one who waits for it. Nothing of it is kept.
 */
final class Rehearsal {
    /** After some hundred answers the models run at full speed. */
    private static final int STEPS_OF_EACH_KIND = 12;

    private static final double SIDE_METRES = 400;
    private static final double STEP_METRES = 50;

    private final LiveScenario live;
    private final GridFrame frame;

    Rehearsal(LiveScenario live, GridFrame frame) {
        this.live = live;
        this.frame = frame;
    }

    void run() {
        CrsTransform.warmUp();
        Arrays.stream(InterventionKind.values()).forEach(this::drag);
    }

    private void drag(InterventionKind kind) {
        Map<String, Double> usual = kind.settings().stream().collect(Collectors.toMap(Setting::key, Setting::usual));
        for (int step = 0; step < STEPS_OF_EACH_KIND; step++) {
            Intervention measure = kind.make(square(step * STEP_METRES), usual);
            live.answer(List.of(measure), Optional.empty());
        }
    }

    private Polygon square(double eastMetres) {
        double west = frame.originX() + frame.columns() * frame.cellMetres() / 2 + eastMetres;
        double south = frame.originY() - frame.rows() * frame.cellMetres() / 2;
        return (Polygon)
                RegionCrs.GEOMETRY.toGeometry(new Envelope(west, west + SIDE_METRES, south, south + SIDE_METRES));
    }
}
