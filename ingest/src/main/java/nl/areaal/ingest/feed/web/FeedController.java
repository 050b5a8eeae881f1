package nl.areaal.ingest.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.areaal.geodata.csv.CsvForm;
import nl.areaal.geodata.csv.JsonTable;
import nl.areaal.geodata.csv.MappingJson;
import nl.areaal.geodata.feed.CsvMappingStore;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.SampleLook;
import nl.areaal.geodata.feed.SavedMapping;
import nl.areaal.geodata.source.OfferedService;
import nl.areaal.geodata.source.Reach;
import nl.areaal.geodata.source.SampleFetch;
import nl.areaal.geodata.source.ServiceLook;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The service of feeds; docs/feeds.md describes it for partners. */
@RestController
@RequestMapping("/feeds")
final class FeedController {
    private final FeedBook feeds;
    private final CsvMappingStore mappings;
    private final InstantSource clock;
    private final Reach reach;
    private final SampleFetch samples;
    private final ServiceLook services;
    private final SampleLook look;

    FeedController(FeedBook feeds, CsvMappingStore mappings, SampleLook look, InstantSource clock, Reach reach) {
        this.feeds = feeds;
        this.mappings = mappings;
        this.clock = clock;
        this.reach = reach;
        this.look = look;
        this.samples = new SampleFetch(reach);
        this.services = new ServiceLook(samples);
    }

    /** What a sample is taken for: the begin of a table, messages in JSON, or {"url": ...} of either or of a SensorThings service. */
    @PostMapping("/propose")
    Map<String, Object> propose(
            HttpServletRequest request, @RequestParam(name = "name", defaultValue = "sample.csv") String name)
            throws IOException, InterruptedException, HttpMediaTypeNotSupportedException {
        if (!Bodies.type(request).equals(Bodies.JSON)) {
            return propose(Bodies.sample(request), name, request);
        }
        byte[] body = Bodies.json(request);
        Optional<String> url = JsonTable.url(body);
        if (url.isEmpty()) {
            return propose(body, name, request);
        }
        Optional<OfferedService> service = services.find(url.get());
        if (service.isPresent()) {
            return FeedJson.of(service.get(), request.getLocale());
        }
        byte[] document = samples.get(url.get());
        Optional<OfferedService> elsewhere = services.find(url.get(), document);
        return elsewhere.isPresent()
                ? FeedJson.of(elsewhere.get(), request.getLocale())
                : propose(document, name, request);
    }

    private Map<String, Object> propose(byte[] sample, String name, HttpServletRequest request) {
        return FeedJson.of(look.look(sample, name, Map.of(), clock.instant()).proposal(), request.getLocale());
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> save(HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        if (!Bodies.type(request).equals(Bodies.JSON)) {
            throw new HttpMediaTypeNotSupportedException(String.valueOf(request.getContentType()));
        }
        FeedDraft draft = FeedDraft.read(Bodies.json(request));
        draft.url().ifPresent(reach::require);
        Feed feed = feeds.save(draft, Caller.of(request));
        return ResponseEntity.created(URI.create("/feeds/" + feed.id())).body(described(feed));
    }

    @GetMapping
    List<Map<String, Object>> list(HttpServletRequest request) {
        return FeedJson.of(feeds.of(Caller.of(request)));
    }

    @GetMapping("/{id}")
    Map<String, Object> get(@PathVariable("id") String id, HttpServletRequest request) {
        return described(feeds.get(id, Caller.of(request)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable("id") String id, HttpServletRequest request) {
        feeds.delete(id, Caller.of(request));
        return ResponseEntity.noContent().build();
    }

    /** Delivers a table, or messages in JSON, by the mapping of the feed; answers when all is stored. */
    @PostMapping("/{id}/readings")
    Map<String, Object> deliver(
            @PathVariable("id") String id,
            HttpServletRequest request,
            @RequestParam(name = "name", defaultValue = "delivery.csv") String name)
            throws IOException, InterruptedException, ExecutionException, HttpMediaTypeNotSupportedException {
        String type = Bodies.type(request);
        Caller caller = Caller.of(request);
        Feed feed = feeds.get(id, caller);
        Path file = Files.createTempFile("areaal-feed", ".table");
        try {
            if (type.equals(Bodies.JSON)) {
                Files.write(file, JsonTable.of(Bodies.json(request), form(feed)));
            } else {
                Bodies.save(request, file);
            }
            return FeedJson.of(feeds.deliver(feed, file, name, caller));
        } finally {
            Files.delete(file);
        }
    }

    private CsvForm form(Feed feed) {
        return feed.mapping()
                .flatMap(mappings::find)
                .map(saved -> MappingJson.read(saved.json()).form())
                .orElse(CsvForm.COMMAS);
    }

    private Map<String, Object> described(Feed feed) {
        return FeedJson.of(feed, feed.mapping().flatMap(mappings::find).map(SavedMapping::json));
    }
}
