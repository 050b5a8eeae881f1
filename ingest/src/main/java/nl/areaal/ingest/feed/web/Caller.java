package nl.areaal.ingest.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param keeper whether they look after the feeds of others too
 */
record Caller(String name, boolean keeper) {
    static Caller of(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("anonymous");
        return new Caller(name, request.isUserInRole("STEWARD") || request.isUserInRole("ADMINISTRATOR"));
    }
}
