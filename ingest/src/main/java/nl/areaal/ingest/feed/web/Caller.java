package nl.areaal.ingest.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.partner.PartnerKey;
import nl.areaal.ingest.sensorthings.access.Visitor;

/**
 * Who asks.
 *
 * @param keeper whether they look after the feeds of others too
 * @param dataset the only one that they deliver to, when they came with a partner's key
 */
record Caller(String name, boolean keeper, Optional<String> dataset) {
    static Caller of(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("anonymous");
        return new Caller(
                name,
                request.isUserInRole("STEWARD") || request.isUserInRole("ADMINISTRATOR"),
                Visitor.of(request).key().map(PartnerKey::datasetId));
    }

    /** Whether a feed is theirs to use: a key opens those of its dataset, whoever made them, and no others. */
    boolean uses(Feed feed) {
        return dataset.map(feed.datasetId()::equals)
                .orElseGet(() -> keeper || feed.madeBy().equals(name));
    }
}
