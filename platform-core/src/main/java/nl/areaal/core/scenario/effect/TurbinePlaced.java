package nl.areaal.core.scenario.effect;

import java.util.List;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention.PlaceTurbine;
import nl.areaal.core.scenario.LayerKey;

/**
 * The power of a turbine, spread over the extent in which it stands, so that the cells add up to it.
 *
 * @param perCell what falls to a cell that lies wholly within, in MW
 */
record TurbinePlaced(double perCell) implements Effect {
    TurbinePlaced(PlaceTurbine turbine, GridFrame frame) {
        this(turbine.megawatts() * frame.cellSquareMetres() / turbine.extent().getArea());
    }

    @Override
    public List<LayerKey> touches() {
        return List.of(Facts.TURBINES);
    }

    @Override
    public void apply(double share, float[] cell) {
        cell[0] += (float) (share * perCell);
    }
}
