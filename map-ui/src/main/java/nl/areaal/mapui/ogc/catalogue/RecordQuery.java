package nl.areaal.mapui.ogc.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.geodata.catalogue.RecordSearch;
import nl.areaal.geodata.cql.sql.Condition;
import nl.areaal.geodata.layer.BoundingBox;
import nl.areaal.geodata.layer.ItemCrs;
import nl.areaal.geodata.layer.TimeSpan;
import nl.areaal.mapui.ogc.FilterReader;
import nl.areaal.mapui.ogc.Offer;
import nl.areaal.mapui.ogc.query.BboxParameter;
import nl.areaal.mapui.ogc.query.CrsParameter;
import nl.areaal.mapui.ogc.query.DatetimeParameter;
import nl.areaal.mapui.ogc.query.FilterParameter;
import nl.areaal.mapui.ogc.query.LimitParameter;
import nl.areaal.mapui.ogc.query.Query;
import nl.areaal.mapui.ogc.query.QueryParameter;
import nl.areaal.mapui.ogc.query.TermsParameter;

/**
 * Which records a caller wants.
 *
 * @param time records whose data are of another time are not wanted
 * @param filter what the rest have to meet
 * @param text phrases of which one must occur, whatever its capitals
 * @param after the id of the last record of the page before
 */
record RecordQuery(
        List<String> text,
        List<String> types,
        List<String> ids,
        List<String> externalIds,
        Optional<BoundingBox> bbox,
        TimeSpan time,
        Optional<Condition> filter,
        int limit,
        Optional<String> after) {
    private static final TermsParameter Q = new TermsParameter(
            "q",
            "Only records in which one of these texts occurs: in title, description, keywords, publisher or what it consists of.");
    private static final TermsParameter TYPE =
            new TermsParameter("type", "Only records of these types: dataset, service.");
    private static final TermsParameter IDS = new TermsParameter("ids", "Only the records with these ids.");
    private static final TermsParameter EXTERNAL_IDS =
            new TermsParameter("externalIds", "Only the records of what has these identifiers in the catalogue.");
    private static final TermsParameter AFTER =
            new TermsParameter("after", "Where the page before ended; follow the links rather than making it up.");
    private static final BboxParameter BBOX = new BboxParameter(ItemCrs.CRS84);

    /** All that it reads, for the description of the API. */
    static QueryParameter<?>[] parameters() {
        return new QueryParameter<?>[] {
            Q,
            TYPE,
            IDS,
            EXTERNAL_IDS,
            BBOX,
            new DatetimeParameter(),
            new FilterParameter(),
            new FilterParameter.Language(),
            CrsParameter.FILTER_CRS,
            new LimitParameter(),
            AFTER,
            Offer.RECORDS.parameter()
        };
    }

    /** Reads a query; a parameter without a value counts as not given, as the standard asks. */
    static RecordQuery read(Map<String, String[]> values) {
        Map<String, String[]> given = new LinkedHashMap<>(values);
        given.values().removeIf(value -> value.length == 1 && value[0].isBlank());
        Query query = new Query(given);
        RecordQuery read = new RecordQuery(
                query.read(Q),
                query.read(TYPE),
                query.read(IDS),
                query.read(EXTERNAL_IDS),
                query.read(BBOX),
                query.read(new DatetimeParameter()),
                new FilterReader(query, RecordSearch.TABLE).read(),
                query.read(new LimitParameter()),
                query.read(AFTER).stream().findFirst());
        query.read(Offer.RECORDS.parameter());
        query.finish();
        return read;
    }

    /** Whether it is wanted, but for the filter; what doesn't say of what time it is, is of any. */
    boolean matches(CatalogueRecord found) {
        return (types.isEmpty() || types.contains(found.type()))
                && (ids.isEmpty() || ids.contains(found.id()))
                && (externalIds.isEmpty() || externalIds.contains(found.iri()))
                && (text.isEmpty() || text.stream().anyMatch(phrase -> occurs(phrase, found)))
                && found.time().filter(covered -> !covered.meets(time)).isEmpty()
                && (bbox.isEmpty() || found.extent().filter(this::touches).isPresent());
    }

    private static boolean occurs(String phrase, CatalogueRecord found) {
        String sought = plain(phrase);
        return found.searched().stream().anyMatch(words -> plain(words).contains(sought));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private boolean touches(LonLatBox extent) {
        BoundingBox box = bbox.orElseThrow();
        double west = box.min().first();
        double east = box.max().first();
        boolean inLatitude = box.min().second() <= extent.north()
                && extent.south() <= box.max().second();
        boolean inLongitude = west <= east
                ? west <= extent.east() && extent.west() <= east
                : extent.east() >= west || extent.west() <= east; // across the antimeridian
        return inLatitude && inLongitude;
    }
}
