package nl.areaal.mapui.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.areaal.mapui.ogc.Accepted;
import nl.areaal.mapui.ogc.JsonResource;
import nl.areaal.mapui.ogc.Link;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.Titles;
import nl.areaal.mapui.ogc.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The processes that can be executed, with all that callers must know. */
@RestController
class ProcessController {
    static final WholeNumberParameter LIMIT =
            new WholeNumberParameter("limit", "How many are listed at most.", 1, 1_000, 100);
    static final WholeNumberParameter OFFSET =
            new WholeNumberParameter("offset", "How many are passed over first.", 0, 1_000_000, 0);

    private final ProcessCatalogue catalogue;

    ProcessController(ProcessCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A page of processes. */
    record Processes(List<Map<String, Object>> processes, List<Link> links) {}

    @GetMapping(ServiceAddress.PATH + "/processes")
    Processes processes(HttpServletRequest request) {
        Query query = new Query(request.getParameterMap());
        query.read(JsonResource.FORMAT);
        int limit = query.read(LIMIT);
        int offset = query.read(OFFSET);
        query.finish();
        Accepted.requireOneOf(request, Link.JSON);
        ProcessDocuments documents = documents(request);
        List<Map<String, Object>> page = catalogue.all().stream()
                .skip(offset)
                .limit(limit)
                .map(process -> documents.summary(process.card()))
                .toList();
        String url = documents.address().url("/processes");
        List<Link> links = new ArrayList<>(List.of(Link.to(url, "self", Link.JSON, "This document")));
        if (offset + limit < catalogue.all().size()) {
            links.add(Link.to(
                    url + "?limit=" + limit + "&offset=" + (offset + limit), "next", Link.JSON, "The next page"));
        }
        return new Processes(page, links);
    }

    @GetMapping(ServiceAddress.PATH + "/processes/{id}")
    Map<String, Object> process(@PathVariable String id, HttpServletRequest request) {
        ProcessCard card = catalogue.get(id).card();
        JsonResource.check(request);
        return documents(request).description(card);
    }

    /** Every other address below processes and jobs. */
    @RequestMapping({ServiceAddress.PATH + "/processes/**", ServiceAddress.PATH + "/jobs/**"})
    void lost(HttpServletRequest request) {
        throw ProcessProblem.lost(request.getRequestURI());
    }

    static ProcessDocuments documents(HttpServletRequest request) {
        return new ProcessDocuments(ServiceAddress.of(request), Titles.inEnglish(request));
    }
}
