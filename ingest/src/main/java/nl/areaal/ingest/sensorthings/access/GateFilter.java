package nl.areaal.ingest.sensorthings.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nl.areaal.ingest.partner.KeyRates;
import nl.areaal.ingest.sensorthings.access.Entry.Admitted;
import nl.areaal.ingest.sensorthings.access.Entry.Away;
import nl.areaal.ingest.sensorthings.access.Entry.Held;
import nl.areaal.ingest.sensorthings.access.Entry.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks each request that says who sends it for proof, and each key not to ask too much. */
final class GateFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(GateFilter.class);
    private static final String FORMS = "Authorization has another form than expected: 'Bearer KEY' or 'Basic' with a"
            + " name and a password or key.";

    private final Gate gate;
    private final KeyRates rates;

    GateFilter(Gate gate, KeyRates rates) {
        this.gate = gate;
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Claim> claim = AuthorizationHeader.parse(header, request.getRemoteAddr());
        switch (claim.map(gate::enter).orElseGet(() -> new Refused(FORMS))) {
            case Admitted(Caller caller) -> admit(caller, request, response, chain);
            case Refused(String reason) -> ProblemAnswer.unknown(response, reason);
            case Held(Duration wait) -> {
                LOG.warn(
                        "Too many wrong passwords or keys for {}",
                        claim.map(Claim::toString).orElse(""));
                ProblemAnswer.tooMany(response, "Too many wrong passwords or keys came before this one.", wait);
            }
            case Away() -> ProblemAnswer.away(response);
        }
    }

    private void admit(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = caller.key().map(rates::request).orElse(Duration.ZERO);
        if (!wait.isZero()) {
            ProblemAnswer.tooMany(response, "Too many requests came with this key.", wait);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerToken(caller));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
