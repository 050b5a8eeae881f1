package nl.areaal.ingest.feed.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.csv.Fault;
import nl.areaal.geodata.csv.MappingJson;
import nl.areaal.geodata.csv.proposal.Finding;
import nl.areaal.geodata.csv.proposal.FindingTexts;
import nl.areaal.geodata.csv.proposal.Proposal;
import nl.areaal.geodata.dataset.Remark;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedKind;
import nl.areaal.geodata.source.OfferedService;
import nl.areaal.ingest.feed.Receipt;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the service of feeds says. */
final class FeedJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FeedJson() {}

    static Map<String, Object> of(Proposal proposal, Locale locale) {
        FindingTexts texts = texts(locale);
        Map<String, Object> json = new LinkedHashMap<>();
        proposal.builtIn().ifPresent(id -> json.put("builtIn", id));
        proposal.mapping().ifPresent(mapping -> json.put("mapping", JSON.readTree(MappingJson.write(mapping))));
        json.put(
                "findings",
                proposal.findings().stream()
                        .map(finding -> finding(finding, texts))
                        .toList());
        json.put("first", proposal.first());
        json.put("faults", proposal.faults().stream().map(FeedJson::fault).toList());
        return json;
    }

    /** A service needs no mapping: a feed with its address fetches what it has. */
    static Map<String, Object> of(OfferedService service, Locale locale) {
        FindingTexts texts = texts(locale);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", service.root());
        json.put("datastreams", service.datastreams());
        json.put("offered", service.first());
        json.put("findings", List.of(finding(Finding.ofService(service.datastreams()), texts)));
        return json;
    }

    private static FindingTexts texts(Locale locale) {
        return locale.getLanguage().equals("nl") ? FindingTexts.DUTCH : FindingTexts.ENGLISH;
    }

    static Map<String, Object> of(Feed feed, Optional<String> mapping) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", feed.id());
        json.put("title", feed.title());
        json.put("dataset", feed.datasetId());
        if (feed.kind() == FeedKind.LUCHTMEETNET) {
            json.put("builtIn", feed.kind().code());
        }
        mapping.ifPresent(text -> json.put("mapping", JSON.readTree(text)));
        feed.url().ifPresent(url -> json.put("url", url));
        feed.interval().ifPresent(interval -> json.put("interval", interval.toString()));
        json.put("madeBy", feed.madeBy());
        json.put("madeAt", feed.madeAt().toString());
        return json;
    }

    static Map<String, Object> of(Receipt receipt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("readings", receipt.readings());
        json.put("refused", receipt.refused());
        json.put("known", receipt.known());
        json.put("remarks", receipt.remarks().stream().map(FeedJson::remark).toList());
        json.put("faults", receipt.faults().stream().map(FeedJson::fault).toList());
        return json;
    }

    private static Map<String, Object> finding(Finding finding, FindingTexts texts) {
        return Map.of(
                "code", finding.code(),
                "severity", finding.severity().name().toLowerCase(Locale.ROOT),
                "parameters", finding.parameters(),
                "message", texts.of(finding));
    }

    private static Map<String, Object> fault(Fault fault) {
        return Map.of(
                "reason", fault.cause().code(),
                "message", fault.cause().sentence(),
                "line", fault.line(),
                "cell", fault.cell(),
                "column", fault.column(),
                "value", fault.value(),
                "expected", fault.expected());
    }

    private static Map<String, Object> remark(Remark remark) {
        return Map.of("reason", remark.reason(), "count", remark.count(), "example", remark.example());
    }

    static List<Map<String, Object>> of(List<Feed> feeds) {
        return feeds.stream().map(feed -> of(feed, Optional.empty())).toList();
    }
}
