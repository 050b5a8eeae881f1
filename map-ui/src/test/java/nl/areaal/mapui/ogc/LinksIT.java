package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(TownService.class)
class LinksIT {
    private static final int ENOUGH = 250;

    private final OgcServer service;

    LinksIT(OgcServer service) {
        this.service = service;
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Deque<String> toVisit = new ArrayDeque<>(Set.of(service.url()));
        Set<String> seen = new HashSet<>(toVisit);
        while (!toVisit.isEmpty() && seen.size() < ENOUGH) {
            String url = toVisit.removeFirst();
            assertThat(service.get(url).statusCode()).as(url).isEqualTo(200);
            boolean isJson = service.get(url)
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .contains("json");
            for (JsonNode links : isJson ? service.json(url).findValues("links") : List.<JsonNode>of()) {
                links.forEach(link -> visitLater(link, seen, toVisit));
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
    }

    private void visitLater(JsonNode link, Set<String> seen, Deque<String> toVisit) {
        String href = link.path("href").asString();
        boolean isRead = !link.path("rel").asString().endsWith("/execute");
        if (isRead && href.startsWith(service.url()) && !link.path("templated").asBoolean(false) && seen.add(href)) {
            toVisit.add(href);
        }
    }
}
