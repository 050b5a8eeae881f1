package nl.areaal.geodata.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.coverage.StoredCoverage;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Pins the region as it is, and loads it again as it was. */
public final class BaselineStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final ArtefactStore artefacts;

    public BaselineStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        artefacts = new ArtefactStore(database);
    }

    /**
     * The roads to pin.
     *
     * @param madeFrom the dataset versions and rules behind them
     */
    public record RoadSource(List<Road> roads, Crossings crossings, List<String> madeFrom) {}

    /**
     * Pins facts, all on one frame, with the areas and the roads; the same ones are kept once.
     *
     * @return the name under which they can be loaded
     */
    public String pin(List<StoredCoverage> facts, List<NamedArea> areas, Optional<RoadSource> roads) {
        PinnedBaseline baseline = new PinnedBaseline(
                facts.getFirst().frame(),
                facts.stream()
                        .map(BaselineStore::fact)
                        .sorted(Comparator.comparing(PinnedBaseline.Fact::id))
                        .toList(),
                artefacts.save(PinnedFiles.MEDIA_TYPE, PinnedFiles.areas(areas)),
                roads.map(source -> new PinnedBaseline.Roads(
                        artefacts.save(PinnedFiles.MEDIA_TYPE, PinnedFiles.roads(source.roads())),
                        RoadNetwork.of(source.roads(), source.crossings()).sha256(),
                        source.crossings(),
                        source.madeFrom())));
        byte[] content = JSON.writeValueAsBytes(baseline);
        String sha256 = artefacts.save("application/json", content);
        jdbc.sql("insert into baseline (sha256) values (?) on conflict do nothing")
                .param(sha256)
                .update();
        return sha256;
    }

    /**
     * What was pinned under a name.
     *
     * @throws IllegalStateException when nothing was
     */
    public PinnedBaseline get(String sha256) {
        return JSON.readValue(artefacts.get(sha256), PinnedBaseline.class);
    }

    /** Everything that was pinned under a name. */
    public PinnedRegion load(String sha256) {
        PinnedBaseline baseline = get(sha256);
        Map<String, Grid> grids = new HashMap<>(); // facts that are the same everywhere share their cells
        FactBase facts = FactBase.on(baseline.frame());
        for (PinnedBaseline.Fact fact : baseline.facts()) {
            Grid grid = grids.computeIfAbsent(fact.sha256(), name -> artefacts.grid(name, baseline.frame()));
            facts = facts.with(new LayerKey(fact.id()), grid);
        }
        if (baseline.roads().isPresent()) {
            PinnedBaseline.Roads roads = baseline.roads().get();
            List<Road> all = PinnedFiles.readRoads(artefacts.get(roads.sha256()));
            facts = facts.with(RoadNetwork.of(all, roads.crossings()));
        }
        return new PinnedRegion(baseline, facts, PinnedFiles.readAreas(artefacts.get(baseline.areasSha256())));
    }

    private static PinnedBaseline.Fact fact(StoredCoverage stored) {
        return new PinnedBaseline.Fact(
                stored.coverage().id(),
                stored.coverage().titleNl(),
                stored.coverage().titleEn(),
                stored.coverage().unit(),
                stored.sha256(),
                stored.coverage().madeFrom());
    }
}
