package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The description of the services for programs that write programs. */
@RestController
class OpenApiController {
    private final JsonMapper json;

    private final List<ApiPart> parts;

    OpenApiController(JsonMapper json, List<ApiPart> parts) {
        this.json = json;
        this.parts = parts;
    }

    @GetMapping(ServiceAddress.PATH + "/openapi.json")
    ResponseEntity<String> openApi(HttpServletRequest request) {
        JsonResource.check(request, LandingController.OPEN_API);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(LandingController.OPEN_API))
                .body(json.writeValueAsString(OpenApi.describe(ServiceAddress.of(request), parts)));
    }
}
