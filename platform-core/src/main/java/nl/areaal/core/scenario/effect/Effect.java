package nl.areaal.core.scenario.effect;

import java.util.List;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;

/** What an intervention does to the facts of one cell. */
public interface Effect {
    /** The facts that it may change. */
    List<LayerKey> touches();

    /**
     * Carries the intervention out in one cell.
     *
     * @param share how much of the cell it covers, above 0 and at most 1
     * @param cell the facts in the order of {@link #touches()}, which are changed; NaN for one that is not known, which stays so
     */
    void apply(double share, float[] cell);

    /** The effect of an intervention on cells of a frame. */
    static Effect of(Intervention intervention, GridFrame frame) {
        return switch (intervention) {
            case Intervention.PlantTrees trees -> new TreesPlanted(trees);
            case Intervention.Depave depave -> new PavingGone(depave);
            case Intervention.BuildDwellings homes -> new DwellingsBuilt(homes, frame);
            case Intervention.StoreWater store -> new WaterStored(store);
            case Intervention.RaiseWaterLevel raise -> new WaterLevelRaised(raise);
            case Intervention.PlaceTurbine turbine -> new TurbinePlaced(turbine, frame);
            case Intervention.MakeNature nature -> new NatureMade(nature);
            case Intervention.CloseRoad road -> new RoadsChanged();
            case Intervention.CalmRoad road -> new RoadsChanged();
            case Intervention.LowEmissionZone zone -> new RoadsChanged();
        };
    }
}
