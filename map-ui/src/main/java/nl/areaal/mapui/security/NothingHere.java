package nl.areaal.mapui.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says "not found" where programs look for what is not there; the UI would answer with a page. */
@RestController
class NothingHere {
    @RequestMapping({"/actuator/**", "/live/**"})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notFound() {
        // The status says it all.
    }
}
