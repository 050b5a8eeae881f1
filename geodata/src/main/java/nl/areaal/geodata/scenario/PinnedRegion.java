package nl.areaal.geodata.scenario;

import java.util.List;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.FactBase;

/** A pinned baseline with everything in it loaded. */
public record PinnedRegion(PinnedBaseline baseline, FactBase facts, List<NamedArea> areas) {
    public PinnedRegion {
        areas = List.copyOf(areas);
    }

    public List<Zone> zones() {
        return areas.stream().map(NamedArea::zone).toList();
    }
}
