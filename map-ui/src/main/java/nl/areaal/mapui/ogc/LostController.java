package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for every address below the services that leads nowhere. */
@RestController
class LostController {
    @RequestMapping(ServiceAddress.PATH + "/**")
    void lost(HttpServletRequest request) {
        throw new NotFoundException("resource", request.getRequestURI());
    }
}
