package nl.areaal.mapui.view;

import nl.areaal.core.scenario.Intervention;
import nl.areaal.mapui.map.InterventionShape;
import nl.areaal.mapui.map.LonLatRing;

/**
 * One change of a scenario, with the outline as it was drawn.
 *
 * @param outline the same place as the intervention's extent, in degrees
 */
record Measure(Intervention intervention, LonLatRing outline) {
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    MeasureKind kind() {
        return MeasureKind.of(intervention);
    }

    double hectares() {
        return intervention.extent().getArea() / SQUARE_METRES_PER_HECTARE;
    }

    InterventionShape shape(String label) {
        return new InterventionShape(kind().shape(), outline, label);
    }
}
