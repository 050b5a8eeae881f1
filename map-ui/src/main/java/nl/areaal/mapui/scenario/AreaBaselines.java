package nl.areaal.mapui.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.DrawnArea;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.geodata.area.DrawnAreaStore;

/**
 * The region as it is, with figures for any area: the one that is held for everybody or, for an area that somebody drew, one with
 * the same cells that sums over that area alone. Safe for use by several threads.
 */
final class AreaBaselines {
    private static final int MOST_KEPT = 32;

    /** Each holds the cells anew of the models that it concerns: up to 64 MB for each of their grids. */
    private static final int MOST_ASSUMED = 2;

    private final BaselineLoader baselines;
    private final DrawnAreaStore drawn;
    private final Map<Asked, Made> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);
    private final Map<Assumptions, Making> assumed = new LinkedHashMap<>(MOST_ASSUMED, 0.75f, true);

    AreaBaselines(BaselineLoader baselines, DrawnAreaStore drawn) {
        this.baselines = baselines;
        this.drawn = drawn;
    }

    /**
     * The baseline that has figures for an area.
     *
     * @throws NoSuchElementException when nobody drew an area of that code
     * @throws BaselineNotReadyException when none of the facts has been made
     */
    LoadedBaseline about(String areaCode) {
        return about(areaCode, Assumptions.NONE);
    }

    /**
     * The baseline that has figures for an area, as the models compute it under assumptions.
     *
     * @throws NoSuchElementException when nobody drew an area of that code
     * @throws BaselineNotReadyException when none of the facts has been made
     * @throws IllegalArgumentException when a model can't take a value
     */
    LoadedBaseline about(String areaCode, Assumptions assumptions) {
        return isDrawn(areaCode) ? ofDrawn(new Asked(areaCode, assumptions)) : whole(assumptions);
    }

    /**
     * The baseline with figures for the areas of the region.
     *
     * @throws BaselineNotReadyException when none of the facts has been made
     */
    LoadedBaseline whole() {
        return baselines.held().orElseGet(baselines::current);
    }

    /**
     * The baseline with figures for the areas of the region, as the models compute it under assumptions.
     *
     * @throws BaselineNotReadyException when none of the facts has been made
     * @throws IllegalArgumentException when a model can't take a value
     */
    LoadedBaseline whole(Assumptions assumptions) {
        LoadedBaseline usual = whole();
        return assumptions.isEmpty() ? usual : assuming(assumptions, usual);
    }

    /** Computed by whoever asks first, while others who ask for the same wait, and nobody else does. */
    private LoadedBaseline assuming(Assumptions assumptions, LoadedBaseline usual) {
        Making making = making(assumptions, usual);
        making.task.run();
        try {
            return making.task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others computed under the same assumptions", e);
        } catch (ExecutionException e) {
            forget(assumptions, making);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the models could not be asked under " + assumptions, e);
        }
    }

    /** What was made of an earlier baseline goes, so that its cells can go. */
    private synchronized Making making(Assumptions assumptions, LoadedBaseline usual) {
        assumed.values().removeIf(one -> one.from != usual);
        Making making = assumed.computeIfAbsent(
                assumptions, first -> new Making(usual, new FutureTask<>(() -> usual.assuming(assumptions))));
        if (assumed.size() > MOST_ASSUMED) {
            assumed.remove(assumed.keySet().iterator().next());
        }
        return making;
    }

    private synchronized void forget(Assumptions assumptions, Making failed) {
        assumed.remove(assumptions, failed);
    }

    static boolean isDrawn(String areaCode) {
        return AreaCode.parse(areaCode).filter(AreaCode::isDrawn).isPresent();
    }

    private LoadedBaseline ofDrawn(Asked asked) {
        LoadedBaseline all = whole();
        return find(asked, all).orElseGet(() -> {
            DrawnArea area = drawn.find(new AreaCode(asked.areaCode))
                    .orElseThrow(() -> new NoSuchElementException("there is no drawn area " + asked.areaCode));
            LoadedBaseline made = whole(asked.assumptions).about(List.of(new Zone(asked.areaCode, area.boundary())));
            keep(asked, new Made(all, made));
            return made;
        });
    }

    private synchronized Optional<LoadedBaseline> find(Asked asked, LoadedBaseline all) {
        return Optional.ofNullable(kept.get(asked))
                .filter(found -> found.from == all)
                .map(Made::made);
    }

    /** What was made of an earlier baseline goes, so that its cells can go. */
    private synchronized void keep(Asked asked, Made made) {
        kept.values().removeIf(one -> one.from != made.from);
        kept.put(asked, made);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private record Asked(String areaCode, Assumptions assumptions) {}

    /** What is being made, or was, and of which usual baseline of the whole region. */
    private record Making(LoadedBaseline from, FutureTask<LoadedBaseline> task) {}

    /** What was made, and of which usual baseline of the whole region. */
    private record Made(LoadedBaseline from, LoadedBaseline made) {}
}
