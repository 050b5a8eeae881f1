package nl.areaal.geodata.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import nl.areaal.core.coverage.CloudOptimizedGeoTiff;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.engine.ModelAnswer;
import nl.areaal.core.scenario.engine.ModelByModel;
import nl.areaal.geodata.scenario.NamedArea;
import nl.areaal.geodata.scenario.PinnedBaseline;
import nl.areaal.geodata.scenario.PinnedFiles;

/** Computes a dossier again on the inputs that are in it, and compares every number. Needs no store. */
public final class Rerun {
    private final Archive archive;
    private final DossierIndex index;
    private final List<ScenarioModel> models;
    private final RowBands bands;

    private Rerun(Archive archive, List<? extends ScenarioModel> models, RowBands bands) {
        this.archive = archive;
        this.index = DossierIndex.read(archive.text(DossierIndex.FILE));
        this.models = index.held().appliedTo(ModelByModel.inOrder(models));
        this.bands = bands;
    }

    /**
     * Computes again what is in a dossier.
     *
     * @param models those that run now
     * @throws IllegalArgumentException when it is no dossier
     */
    public static RerunReport of(byte[] zip, List<? extends ScenarioModel> models, RowBands bands) {
        Archive archive = Archive.read(zip);
        Rerun rerun = new Rerun(archive, models, bands);
        return new RerunReport(rerun.title(), archive.faults(), rerun.checks());
    }

    private String title() {
        return index.scenario().map(DossierIndex.Named::name).orElse("the region as it is");
    }

    private List<RerunReport.Check> checks() {
        List<NamedArea> areas = PinnedFiles.readAreas(archive.get(Freezing.AREAS));
        List<Zone> zones = areas.stream().map(NamedArea::zone).toList();
        List<Intervention> interventions = index.interventions();
        Map<String, String> names =
                ModelByModel.inputsSha256(models, index.baseline().factSha256(), zones, interventions);
        ModelByModel asked = new ModelByModel(
                facts(), interventions, new Zones(index.baseline().frame(), zones), bands);
        SequencedMap<String, DossierIndex.Run> frozen = new LinkedHashMap<>();
        index.runs().forEach(run -> frozen.put(run.model(), run));
        List<RerunReport.Check> checks = new ArrayList<>();
        for (ScenarioModel model : models) {
            String key = model.card().key();
            Optional<DossierIndex.Run> run = Optional.ofNullable(frozen.remove(key));
            run.ifPresent(found -> checks.add(check(model, found, asked.answer(model, Progress.UNHEARD), names)));
        }
        frozen.keySet()
                .forEach(key -> checks.add(
                        new RerunReport.Check(key, 0, 0, List.of("there is no model " + key + " any more"))));
        return checks;
    }

    private FactBase facts() {
        PinnedBaseline baseline = index.baseline();
        FactBase facts = FactBase.on(baseline.frame());
        for (PinnedBaseline.Fact fact : baseline.facts()) {
            facts = facts.with(
                    new LayerKey(fact.id()), CloudOptimizedGeoTiff.read(archive.get(Freezing.factFile(fact.id()))));
        }
        return baseline.roads().isEmpty()
                ? facts
                : facts.with(RoadNetwork.of(
                        PinnedFiles.readRoads(archive.get(Freezing.ROADS)),
                        baseline.roads().get().crossings()));
    }

    private RerunReport.Check check(
            ScenarioModel model, DossierIndex.Run frozen, ModelAnswer answer, Map<String, String> names) {
        Comparison comparison = new Comparison(archive, model.card());
        comparison.version(frozen.modelVersion());
        comparison.inputs(frozen.inputsSha256(), String.valueOf(names.get(frozen.model())));
        comparison.answer(frozen, answer);
        return comparison.check();
    }
}
