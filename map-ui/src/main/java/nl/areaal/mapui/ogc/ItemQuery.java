package nl.areaal.mapui.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.sql.Condition;
import nl.areaal.geodata.layer.BoundingBox;
import nl.areaal.geodata.layer.FeatureQuery;
import nl.areaal.geodata.layer.ItemCrs;
import nl.areaal.geodata.layer.ItemForm;
import nl.areaal.geodata.layer.ItemOutput;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PageMark;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.Selection;
import nl.areaal.geodata.layer.SortKey;
import nl.areaal.mapui.ogc.query.AfterParameter;
import nl.areaal.mapui.ogc.query.BboxParameter;
import nl.areaal.mapui.ogc.query.CrsParameter;
import nl.areaal.mapui.ogc.query.DatetimeParameter;
import nl.areaal.mapui.ogc.query.FilterParameter;
import nl.areaal.mapui.ogc.query.LimitParameter;
import nl.areaal.mapui.ogc.query.PropertiesParameter;
import nl.areaal.mapui.ogc.query.PropertyParameter;
import nl.areaal.mapui.ogc.query.Query;
import nl.areaal.mapui.ogc.query.QueryParameter;
import nl.areaal.mapui.ogc.query.SortByParameter;

/** Reads what is asked of the features of a collection. */
record ItemQuery(Query query, PublishedCollection collection) {
    /** All parameters of the features of a collection but those that are its properties, as its description lists them. */
    static List<QueryParameter<?>> parameters(PublishedCollection.Table table) {
        return List.of(
                new LimitParameter(),
                new BboxParameter(ItemCrs.CRS84),
                CrsParameter.BBOX_CRS,
                CrsParameter.CRS,
                new DatetimeParameter(),
                new FilterParameter(),
                new FilterParameter.Language(),
                CrsParameter.FILTER_CRS,
                new SortByParameter(table),
                new PropertiesParameter(table),
                new AfterParameter(),
                Offer.FEATURES.parameter());
    }

    /** The parameters that are properties; where a name is taken already, a filter can still ask by it. */
    static List<PropertyParameter> properties(PublishedCollection collection, Predicate<String> taken) {
        return collection.table().columns().stream()
                .filter(column -> !taken.test(column.property()))
                .map(PropertyParameter::new)
                .toList();
    }

    FeatureQuery read(ItemForm form) {
        query.read(Offer.FEATURES.parameter());
        ItemCrs boxCrs = query.read(CrsParameter.BBOX_CRS);
        Optional<BoundingBox> box = query.read(new BboxParameter(boxCrs));
        ItemCrs crs = query.read(CrsParameter.CRS);
        int limit = query.read(new LimitParameter());
        List<SortKey> order = query.read(new SortByParameter(collection.table()));
        List<LayerColumn> columns = query.read(new PropertiesParameter(collection.table()));
        Optional<String> after = query.read(new AfterParameter());
        return new FeatureQuery(
                new Selection(box, condition()), order, new ItemOutput(form, crs, columns), limit, mark(after, order));
    }

    private Condition condition() {
        FilterReader filters = new FilterReader(query, collection.table());
        List<Condition> all = new ArrayList<>();
        Condition ofTime = collection.table().within(query.read(new DatetimeParameter()));
        if (!ofTime.equals(Condition.ALWAYS)) {
            all.add(ofTime);
        }
        filters.read().ifPresent(all::add);
        for (PropertyParameter property : properties(collection, query::knows)) {
            query.read(property)
                    .flatMap(equal -> filters.compiled(property.name(), Filter.of(equal)))
                    .ifPresent(all::add);
        }
        return Condition.all(all);
    }

    private Optional<PageMark> mark(Optional<String> after, List<SortKey> order) {
        Optional<PageMark> mark = after.flatMap(text -> PageMark.read(text, collection.table(), order));
        if (after.isPresent() && mark.isEmpty()) {
            query.reject("after", after.get(), "what a link to a next page in this order has");
        }
        return mark;
    }
}
