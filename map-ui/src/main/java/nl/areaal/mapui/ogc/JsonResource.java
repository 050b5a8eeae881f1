package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import nl.areaal.mapui.ogc.query.FormatParameter;
import nl.areaal.mapui.ogc.query.Query;

/** A resource that is one JSON document and takes no parameter but the format. */
public final class JsonResource {
    public static final FormatParameter FORMAT = FormatParameter.of("json");

    private JsonResource() {}

    /** Checks the query of a document that is a page for people as well, and says which of the two is wanted. */
    public static Format choose(HttpServletRequest request, Offer offer) {
        Query query = new Query(request.getParameterMap());
        query.read(offer.parameter());
        query.finish();
        return offer.choose(request);
    }

    public static void check(HttpServletRequest request) {
        check(request, Link.JSON);
    }

    static void check(HttpServletRequest request, String mediaType) {
        Query query = new Query(request.getParameterMap());
        query.read(FORMAT);
        query.finish();
        Accepted.requireOneOf(request, mediaType);
    }
}
