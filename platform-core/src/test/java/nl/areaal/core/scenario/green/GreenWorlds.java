package nl.areaal.core.scenario.green;

import java.util.Random;
import nl.areaal.core.coverage.CoverageWorlds;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/** Made-up regions with people, trees and public green. */
final class GreenWorlds {
    private GreenWorlds() {}

    /** Green and people that differ from cell to cell, with holes; people in some cells only. */
    static FactBase random(GridFrame frame, Random random) {
        float[] residents = new float[frame.cells()];
        for (int i = 0; i < residents.length; i++) {
            residents[i] = random.nextInt(3) == 0 ? 50 * random.nextFloat() : 0;
        }
        residents[random.nextInt(residents.length)] = Float.NaN;
        return FactBase.on(frame)
                .with(Facts.RESIDENTS, new Grid(frame, residents))
                .with(Facts.PUBLIC_GREEN, CoverageWorlds.random(frame, random))
                .with(Facts.TREE, CoverageWorlds.random(frame, random));
    }

    /** The facts with other values of one of them in a cell. */
    static FactBase with(FactBase world, LayerKey key, int cell, float value) {
        float[] cells = world.layer(key).flatten().cells().clone();
        cells[cell] = value;
        return world.with(key, new Grid(world.frame(), cells));
    }
}
