package nl.areaal.ingest.sensorthings.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.partner.PartnerKey;
import nl.areaal.geodata.sensorthings.sql.Scope;

/**
 * What somebody who calls may see and write.
 *
 * @param closed the classifications of datasets that they may not see
 * @param scope where they write, if they may write at all
 * @param key what they came in with, if they are a partner; what it writes to they may also see
 */
public record Visitor(Set<Classification> closed, Scope scope, Optional<PartnerKey> key) {
    private static final Set<Classification> ALL_BUT_PUBLIC =
            Set.of(Classification.INTERNAL, Classification.CONFIDENTIAL);

    /** Somebody of whom nothing is known. */
    public static final Visitor PUBLIC = new Visitor(ALL_BUT_PUBLIC, Scope.OWN, Optional.empty());

    private static final Visitor COLLEAGUE =
            new Visitor(Set.of(Classification.CONFIDENTIAL), Scope.OWN, Optional.empty());
    private static final Visitor KEEPER = new Visitor(Set.of(), Scope.EVERYWHERE, Optional.empty());

    /** Whoever signed in with a request. */
    public static Visitor of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof CallerToken token ? of(token.getPrincipal()) : PUBLIC;
    }

    public static Visitor of(Caller caller) {
        if (caller.key().isPresent()) {
            return new Visitor(ALL_BUT_PUBLIC, Scope.of(caller.key().get().datasetId()), caller.key());
        }
        return switch (caller.role()) {
            case STEWARD, ADMINISTRATOR -> KEEPER;
            case PARTNER, AREA_MANAGER, PLANNER -> COLLEAGUE;
        };
    }
}
