package nl.areaal.mapui.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.DrawnArea;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.geodata.area.DrawnAreaStore;

/**
 * The region as it is, with figures for any area: the one that is held for everybody or, for an area that somebody drew, one with
 * the same cells that sums over that area alone. Safe for use by several threads.
 */
final class AreaBaselines {
    private static final int MOST_KEPT = 32;

    private final BaselineLoader baselines;
    private final DrawnAreaStore drawn;
    private final Map<String, OfDrawn> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);

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
        LoadedBaseline all = whole();
        return isDrawn(areaCode) ? ofDrawn(areaCode, all) : all;
    }

    /**
     * The baseline with figures for the areas of the region.
     *
     * @throws BaselineNotReadyException when none of the facts has been made
     */
    LoadedBaseline whole() {
        return baselines.held().orElseGet(baselines::current);
    }

    static boolean isDrawn(String areaCode) {
        return AreaCode.parse(areaCode).filter(AreaCode::isDrawn).isPresent();
    }

    private LoadedBaseline ofDrawn(String areaCode, LoadedBaseline all) {
        return find(areaCode, all).orElseGet(() -> {
            DrawnArea area = drawn.find(new AreaCode(areaCode))
                    .orElseThrow(() -> new NoSuchElementException("there is no drawn area " + areaCode));
            LoadedBaseline made = all.about(List.of(new Zone(areaCode, area.boundary())));
            keep(areaCode, new OfDrawn(all, made));
            return made;
        });
    }

    private synchronized Optional<LoadedBaseline> find(String areaCode, LoadedBaseline all) {
        return Optional.ofNullable(kept.get(areaCode))
                .filter(found -> found.from == all)
                .map(OfDrawn::made);
    }

    /** What was made of an earlier baseline goes, so that its cells can go. */
    private synchronized void keep(String areaCode, OfDrawn made) {
        kept.values().removeIf(one -> one.from != made.from);
        kept.put(areaCode, made);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private record OfDrawn(LoadedBaseline from, LoadedBaseline made) {}
}
