package nl.areaal.mapui.view;

import nl.areaal.core.scenario.Intervention;
import nl.areaal.mapui.map.InterventionShape;

/** A kind of change that a planner can draw. */
enum MeasureKind {
    PLANT_TREES("measure.plant-trees", InterventionShape.Kind.PLANT_TREES),
    DEPAVE("measure.depave", InterventionShape.Kind.DEPAVE),
    BUILD_DWELLINGS("measure.build-dwellings", InterventionShape.Kind.BUILD_DWELLINGS);

    private final String labelKey;
    private final InterventionShape.Kind shape;

    MeasureKind(String labelKey, InterventionShape.Kind shape) {
        this.labelKey = labelKey;
        this.shape = shape;
    }

    String labelKey() {
        return labelKey;
    }

    InterventionShape.Kind shape() {
        return shape;
    }

    static MeasureKind of(Intervention intervention) {
        return switch (intervention) {
            case Intervention.PlantTrees trees -> PLANT_TREES;
            case Intervention.Depave paving -> DEPAVE;
            case Intervention.BuildDwellings dwellings -> BUILD_DWELLINGS;
            default ->
                throw new IllegalArgumentException(
                        "measure: kind is " + intervention.kind() + ", expected one that can be drawn");
        };
    }
}
