package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Answers for every address below the services that leads nowhere, and for methods that an address does not have: all that
 * no other controller takes comes here.
 */
@RestController
class LostController {
    private static final String EVERYTHING = ServiceAddress.PATH + "/**";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    LostController(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @RequestMapping(EVERYTHING)
    ResponseEntity<Void> lost(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        Set<String> methods = methods(request);
        if (methods.isEmpty()) {
            throw new NotFoundException("resource", request.getRequestURI());
        }
        if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
            return ResponseEntity.noContent()
                    .allow(methods.stream().map(HttpMethod::valueOf).toArray(HttpMethod[]::new))
                    .build();
        }
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
    }

    /** What others would take at this address. */
    private Set<String> methods(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        Set<String> methods = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(mapping -> leadsTo(mapping, path))
                .forEach(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .forEach(methods::add));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private static boolean leadsTo(RequestMappingInfo mapping, PathContainer path) {
        return mapping.getPathPatternsCondition() != null
                && mapping.getPathPatternsCondition().getPatterns().stream()
                        .filter(pattern -> !pattern.getPatternString().equals(EVERYTHING))
                        .anyMatch((PathPattern pattern) -> pattern.matches(path));
    }
}
