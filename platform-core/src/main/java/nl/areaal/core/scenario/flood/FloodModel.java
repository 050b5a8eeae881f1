package nl.areaal.core.scenario.flood;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.Hollows;
import nl.areaal.core.coverage.PriorityFlood;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.StandingWater;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.RegionModel;
import nl.areaal.core.scenario.rain.DesignStorm;
import nl.areaal.core.scenario.rain.RainModel;

/**
 * Water on the street: how deep the runoff of a storm stands when it has come to rest, in mm.
 *
 * <p>Runoff that the sewer can't take runs down to the lowest places, fills them, and spills from one to the next; what reaches the
 * edge of the region has left it.
 */
public final class FloodModel implements RegionModel {
    private final ModelCard card;
    private final RainModel rain;
    private final int threads;

    /** Asks about the storm that municipalities look at first, in the caller's own thread, as befits a model asked beside a drag. */
    public FloodModel() {
        this(DesignStorm.HEAVY, 1);
    }

    public FloodModel(DesignStorm storm, int threads) {
        this(FloodCard.of(storm), new RainModel(storm), threads);
    }

    private FloodModel(ModelCard card, RainModel rain, int threads) {
        this.card = card;
        this.rain = rain;
        this.threads = threads;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public List<Adjustable> adjustable() {
        return List.of(
                new Adjustable(FloodCard.SEWER.key(), 0, 200), new Adjustable(RainModel.RETENTION.key(), 0.1, 10));
    }

    @Override
    public FloodModel with(ModelCard other) {
        return new FloodModel(other, rain, threads);
    }

    @Override
    public RegionAnswer evaluate(FactBase in, Zones zones, Progress progress) {
        double[] sewers = card.design().values(FloodCard.SEWER.key());
        double[] wetness = card.design().values(RainModel.RETENTION.key());
        Steps steps = new Steps(progress, 1 + sewers.length);
        Hollows hollows = hollows(in.layer(Facts.TERRAIN).flatten());
        steps.next();
        DepthByArea depths = new DepthByArea(zones, sewers.length);
        List<Bilingual> remarks = new ArrayList<>();
        for (int set = sewers.length - 1;
                set >= 0;
                set--) { // the central one last, so that its map is the only one held
            Runoff runoff = Runoff.of(rain, wetness[set], in);
            StandingWater water = hollows.collect(runoff.beyondSewer(sewers[set]));
            depths.add(set, runoff.onlyWhereKnown(water.depthMillimetres()));
            if (set == 0) {
                remarks.addAll(FloodRemarks.on(water, depths.central()));
            }
            steps.next();
        }
        return depths.answer(remarks);
    }

    private Hollows hollows(Grid terrain) {
        try (RowBands bands = new RowBands(threads)) {
            return PriorityFlood.of(terrain, bands).hollows();
        }
    }

    /** Counts the steps of a computation for whoever waits for it. */
    private static final class Steps {
        private final Progress progress;
        private final int total;
        private int done;

        Steps(Progress progress, int total) {
            this.progress = progress;
            this.total = total;
            progress.step(0, total);
        }

        void next() {
            done++;
            progress.step(done, total);
        }
    }
}
