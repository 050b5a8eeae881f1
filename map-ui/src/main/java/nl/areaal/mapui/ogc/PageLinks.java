package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.geodata.layer.ItemStore;

/** The links of a page of features: to itself, to itself in other formats, and to the page after it with the same question. */
record PageLinks(HttpServletRequest request, String collection, Format format) {
    List<Link> of(ItemStore.Page page) {
        Question question = Question.of(request);
        List<Link> links = new ArrayList<>();
        links.add(Link.to(question.toString(), "self", format.mediaType(), "This page"));
        for (Format other : Offer.FEATURES.formats()) {
            if (other != format) {
                links.add(Link.to(
                        question.with("f", other.word()).toString(),
                        "alternate",
                        other.mediaType(),
                        "This page as " + other.label()));
            }
        }
        page.next()
                .ifPresent(last -> links.add(
                        Link.to(question.with("after", last).toString(), "next", format.mediaType(), "The next page")));
        links.add(Link.to(collection, "collection", Link.JSON, "The collection that the features are in"));
        return List.copyOf(links);
    }
}
