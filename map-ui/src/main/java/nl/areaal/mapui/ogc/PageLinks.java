package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.geodata.layer.ItemStore;
import org.springframework.web.util.UriComponentsBuilder;

/** The links of a page of features: to itself, and to the page after it with the same question. */
record PageLinks(String url, HttpServletRequest request) {
    List<Link> of(ItemStore.Page page) {
        List<Link> links = new ArrayList<>();
        links.add(Link.to(question().build().encode().toUriString(), "self", Link.GEO_JSON, "This page"));
        page.next()
                .ifPresent(last -> links.add(Link.to(
                        question()
                                .replaceQueryParam("after", last)
                                .build()
                                .encode()
                                .toUriString(),
                        "next",
                        Link.GEO_JSON,
                        "The next page")));
        return links;
    }

    private UriComponentsBuilder question() {
        UriComponentsBuilder question = UriComponentsBuilder.fromUriString(url);
        request.getParameterMap().forEach((name, values) -> question.queryParam(name, (Object[]) values));
        return question;
    }
}
