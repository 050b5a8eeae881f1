package nl.areaal.core.claim;

import java.util.Locale;
import java.util.Optional;
import nl.areaal.core.scenario.Intervention;

/** What ground is wanted for. */
public enum ClaimKind {
    HOUSING,
    WATER,
    NATURE,
    ENERGY;

    /** The word for it in keys and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an intervention wants its ground for; empty for one that leaves the use of the ground as it is. */
    public static Optional<ClaimKind> of(Intervention intervention) {
        return switch (intervention) {
            case Intervention.BuildDwellings homes -> Optional.of(HOUSING);
            case Intervention.StoreWater store -> Optional.of(WATER);
            case Intervention.RaiseWaterLevel raise -> Optional.of(WATER);
            case Intervention.MakeNature nature -> Optional.of(NATURE);
            case Intervention.PlantTrees trees -> Optional.of(NATURE);
            case Intervention.PlaceTurbine turbine -> Optional.of(ENERGY);
            case Intervention.Depave depave -> Optional.empty();
            case Intervention.CloseRoad road -> Optional.empty();
            case Intervention.CalmRoad road -> Optional.empty();
            case Intervention.LowEmissionZone zone -> Optional.empty();
        };
    }
}
