package nl.areaal.geodata.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.scenario.PinnedBaseline;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of a dossier that programs begin with: all that is needed to ask the models again.
 *
 * @param format {@value #FORMAT}
 * @param scenario empty for the region as it is
 * @param assumptions under which the models were asked; dossiers of earlier versions know none
 */
record DossierIndex(
        String format,
        int version,
        Optional<Named> scenario,
        List<Step> steps,
        @Nullable List<Assumption> assumptions,
        PinnedBaseline baseline,
        List<Run> runs) {
    static final String FILE = "dossier.json";
    static final String FORMAT = "areaal-dossier";
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A scenario by its name. */
    record Named(UUID id, String name) {}

    /**
     * An intervention.
     *
     * @param extent as hexadecimal WKB, so that it comes back to the last bit
     */
    record Step(String kind, Map<String, Double> settings, String extent) {
        static Step of(Intervention intervention) {
            return new Step(
                    intervention.kind().key(),
                    new LinkedHashMap<>(InterventionKind.settingsOf(intervention)),
                    WKBWriter.toHex(new WKBWriter().write(intervention.extent())));
        }

        Intervention intervention() {
            return InterventionKind.find(kind)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "dossier: kind of an intervention is " + kind + ", expected one that we know"))
                    .make(polygon(), settings);
        }

        private Polygon polygon() {
            try {
                return (Polygon) new WKBReader().read(WKBReader.hexToBytes(extent));
            } catch (ParseException e) {
                throw new IllegalArgumentException("dossier: the extent of an intervention can't be read", e);
            }
        }
    }

    /** A run of a model. */
    record Run(
            String model,
            String modelVersion,
            String inputsSha256,
            boolean answered,
            List<Bilingual> noAnswer,
            List<Bilingual> remarks,
            FrozenRun.Made made) {
        static Run of(FrozenRun run) {
            return new Run(
                    run.key(),
                    run.card().version(),
                    run.inputsSha256(),
                    run.figures().isPresent(),
                    run.noAnswer(),
                    run.remarks(),
                    run.made());
        }
    }

    static DossierIndex of(Freezing freezing) {
        return new DossierIndex(
                FORMAT,
                VERSION,
                freezing.scenario().map(scenario -> new Named(scenario.id(), scenario.name())),
                freezing.interventions().stream().map(Step::of).toList(),
                freezing.assumptions().all(),
                freezing.baseline(),
                freezing.runs().stream().map(Run::of).toList());
    }

    String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    /**
     * Reads the index of a dossier.
     *
     * @throws IllegalArgumentException when it is of another format
     */
    static DossierIndex read(String json) {
        DossierIndex index = JSON.readValue(json, DossierIndex.class);
        if (!FORMAT.equals(index.format) || index.version != VERSION) {
            throw new IllegalArgumentException("dossier: format is " + index.format + " version " + index.version
                    + ", expected " + FORMAT + " version " + VERSION);
        }
        return index;
    }

    List<Intervention> interventions() {
        return steps.stream().map(Step::intervention).toList();
    }

    /** What was assumed otherwise than the cards say. */
    Assumptions held() {
        return assumptions == null ? Assumptions.NONE : new Assumptions(assumptions);
    }

    Optional<Scenario> frozenScenario() {
        return scenario.map(named -> new Scenario(named.id(), named.name(), interventions(), held()));
    }
}
