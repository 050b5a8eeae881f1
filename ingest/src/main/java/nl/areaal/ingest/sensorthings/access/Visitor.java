package nl.areaal.ingest.sensorthings.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.sensorthings.sql.Scope;

/**
 * What somebody who calls may see and write.
 *
 * @param closed the classifications of datasets that they may not see
 * @param scope where they write, if they may write at all
 */
public record Visitor(Set<Classification> closed, Scope scope) {
    private static final Visitor PUBLIC =
            new Visitor(Set.of(Classification.INTERNAL, Classification.CONFIDENTIAL), Scope.OWN);
    private static final Visitor COLLEAGUE = new Visitor(Set.of(Classification.CONFIDENTIAL), Scope.OWN);
    private static final Visitor KEEPER = new Visitor(Set.of(), Scope.EVERYWHERE);

    /** Whoever signed in with a request. */
    public static Visitor of(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            return PUBLIC;
        }
        boolean keeps = request.isUserInRole(Role.STEWARD.name()) || request.isUserInRole(Role.ADMINISTRATOR.name());
        return keeps ? KEEPER : COLLEAGUE;
    }
}
