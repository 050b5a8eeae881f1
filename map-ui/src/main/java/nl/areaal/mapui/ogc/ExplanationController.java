package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.origin.OriginStore;
import nl.areaal.geodata.origin.ReadingOrigin;
import nl.areaal.mapui.ogc.query.UnexpectedValueException;
import nl.areaal.mapui.scenario.Scenarios;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a number is what it is, complete enough to follow it by hand. */
@RestController
class ExplanationController {
    private final Scenarios scenarios;
    private final OriginStore origins;

    ExplanationController(Scenarios scenarios, OriginStore origins) {
        this.scenarios = scenarios;
        this.origins = origins;
    }

    @GetMapping(ServiceAddress.PATH + "/explain/runs/{run}/areas/{code}")
    Explanation figure(@PathVariable String run, @PathVariable String code, HttpServletRequest request) {
        JsonResource.check(request);
        try {
            return scenarios.explain(runId(run), code);
        } catch (NoSuchElementException e) {
            throw new NotFoundException("figure of run " + run + " for area", code);
        }
    }

    @GetMapping(ServiceAddress.PATH + "/explain/datastreams/{id}/latest")
    ReadingDocument reading(@PathVariable String id, HttpServletRequest request) {
        JsonResource.check(request);
        ReadingOrigin origin = datastream(id);
        return ReadingDocument.of(origin);
    }

    private ReadingOrigin datastream(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFoundException("datastream", id);
        }
        return origins.findLatest(Long.parseLong(id))
                .filter(origin -> origin.dataset().handling().classification() == Classification.PUBLIC)
                .orElseThrow(() -> new NotFoundException("reading of datastream", id));
    }

    private static UUID runId(String run) {
        try {
            return ModelRuns.RUN.parse(run).orElseThrow();
        } catch (UnexpectedValueException e) {
            throw new NotFoundException("run", run);
        }
    }
}
