package nl.areaal.mapui.ogc;

import java.util.Optional;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.json.CqlJson;
import nl.areaal.geodata.cql.sql.Condition;
import nl.areaal.geodata.cql.sql.FilterSql;
import nl.areaal.geodata.cql.text.CqlText;
import nl.areaal.geodata.layer.ItemCrs;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.Queryables;
import nl.areaal.mapui.ogc.query.CrsParameter;
import nl.areaal.mapui.ogc.query.FilterParameter;
import nl.areaal.mapui.ogc.query.Query;

/** Reads the filter of a query as a condition on a table; what is wrong with it the query is told. */
public final class FilterReader {
    private final Query query;
    private final PublishedCollection.Table table;
    private final ItemCrs crs;

    public FilterReader(Query query, PublishedCollection.Table table) {
        this.query = query;
        this.table = table;
        crs = query.read(CrsParameter.FILTER_CRS);
    }

    /** The condition; empty when there is no filter, or none that makes sense. */
    public Optional<Condition> read() {
        String language = query.read(new FilterParameter.Language());
        Optional<String> text = query.read(new FilterParameter());
        try {
            return text.map(written -> language.equals(FilterParameter.Language.JSON)
                            ? CqlJson.read(written)
                            : CqlText.read(written))
                    .flatMap(filter -> compiled("filter", filter));
        } catch (InvalidFilterException e) {
            reject("filter", e);
            return Optional.empty();
        }
    }

    Optional<Condition> compiled(String parameter, Filter filter) {
        try {
            return Optional.of(FilterSql.compile(filter, Queryables.of(table), crs.ofLiterals()));
        } catch (InvalidFilterException e) {
            reject(parameter, e);
            return Optional.empty();
        }
    }

    private void reject(String parameter, InvalidFilterException e) {
        query.reject(parameter, e.found(), e.expected() + (e.place().isEmpty() ? "" : ", at " + e.place()));
    }
}
