package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.areaal.core.scenario.register.Publisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the services, for programs that write programs and for people. */
@RestController
class OpenApiController {
    private final Published published;

    private final List<ApiPart> parts;
    private final Publisher publisher;

    OpenApiController(Published published, List<ApiPart> parts, Publisher publisher) {
        this.published = published;
        this.parts = parts;
        this.publisher = publisher;
    }

    @GetMapping(ServiceAddress.PATH + "/openapi.json")
    ResponseEntity<Object> openApi(HttpServletRequest request) {
        Format format = JsonResource.choose(request, Offer.OPEN_API);
        Map<String, Object> document =
                OpenApi.describe(ServiceAddress.of(request), publisher, published.list(request), parts);
        return Answer.of(format, document, () -> new Pages(request).api(ApiPage.operations(document)));
    }
}
