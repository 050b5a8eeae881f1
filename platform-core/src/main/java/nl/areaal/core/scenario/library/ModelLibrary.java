package nl.areaal.core.scenario.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.RegionModel;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.air.AirModel;
import nl.areaal.core.scenario.drought.DroughtModel;
import nl.areaal.core.scenario.energy.EnergyModel;
import nl.areaal.core.scenario.flood.FloodModel;
import nl.areaal.core.scenario.green.GreenModel;
import nl.areaal.core.scenario.green.ThreeThirtyModel;
import nl.areaal.core.scenario.heat.HeatModel;
import nl.areaal.core.scenario.housing.HousingModel;
import nl.areaal.core.scenario.nature.NatureModel;
import nl.areaal.core.scenario.peat.PeatModel;
import nl.areaal.core.scenario.pet.PetModel;
import nl.areaal.core.scenario.rain.RainModel;
import nl.areaal.core.scenario.reach.ReachMode;
import nl.areaal.core.scenario.reach.ReachModel;

/** All models that can be asked, in the order in which people meet them. */
public final class ModelLibrary {
    private static final List<ModelCard> CARDS =
            models().stream().map(ScenarioModel::card).toList();

    private ModelLibrary() {}

    /** Models that answer cell by cell, and so while an intervention is dragged. */
    public static List<CellModel> cellModels() {
        return List.of(
                new HeatModel(),
                new RainModel(),
                new PeatModel(),
                new DroughtModel(),
                new GreenModel(),
                new ThreeThirtyModel(),
                new HousingModel(),
                new AirModel(),
                new EnergyModel(),
                new PetModel());
    }

    /** Models that look at the region as a whole, and so are asked beside. */
    public static List<RegionModel> regionModels() {
        return List.of(
                new FloodModel(), new ReachModel(ReachMode.BIKE), new ReachModel(ReachMode.WALK), new NatureModel());
    }

    /** All models. */
    public static List<ScenarioModel> models() {
        List<ScenarioModel> all = new ArrayList<>(cellModels());
        all.addAll(regionModels());
        return List.copyOf(all);
    }

    /** The cards of all models. */
    public static List<ModelCard> cards() {
        return CARDS;
    }

    public static Optional<ModelCard> card(String key) {
        return CARDS.stream().filter(card -> card.key().equals(key)).findFirst();
    }
}
