package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.areaal.geodata.layer.FeatureRow;
import nl.areaal.geodata.layer.ItemStore;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.Queryables;
import nl.areaal.mapui.ogc.page.Drawing;
import nl.areaal.mapui.ogc.page.Html;
import nl.areaal.mapui.ogc.page.Page;
import nl.areaal.mapui.ogc.page.Page.Way;
import nl.areaal.mapui.ogc.page.Words;

/** Resources as pages for people, in the caller's language. */
final class Pages {
    private final HttpServletRequest request;
    private final ServiceAddress address;
    private final Words words;

    Pages(HttpServletRequest request) {
        this.request = request;
        address = ServiceAddress.of(request);
        words = Words.in(Titles.inEnglish(request));
    }

    String landing() {
        return page(words.get("landing"), List.of(), Offer.DOCUMENT, html -> {
            html.element("p", words.get("landing.about")).open("ul");
            for (String topic : List.of("collections", "conformance")) {
                item(html, address.url("/" + topic), words.get(topic));
            }
            item(html, address.origin() + "/catalog", words.get("catalogue"));
            item(html, address.url("/openapi.json?f=html"), words.get("api"));
            item(html, address.url("/models"), words.get("models"));
            item(html, address.url("/styles"), words.get("styles"));
            html.close("ul");
        });
    }

    String conformance(List<String> classes) {
        return page(words.get("conformance"), List.of(home()), Offer.DOCUMENT, html -> {
            html.element("p", words.get("conformance.about")).open("ul");
            classes.forEach(one -> html.element("li", one));
            html.close("ul");
        });
    }

    String collections(List<CollectionDocument> documents) {
        return page(words.get("collections"), List.of(home()), Offer.DOCUMENT, html -> {
            html.element("p", words.get("collections.about")).open("dl");
            for (CollectionDocument document : documents) {
                html.open("dt")
                        .link(address.collection(document.id()), document.title())
                        .close("dt");
                html.element("dd", document.description());
            }
            html.close("dl");
        });
    }

    String collection(CollectionDocument document, PublishedCollection.Source source) {
        boolean hasCells = document.links().stream().anyMatch(link -> link.rel().equals(Rel.MAP_TILESETS));
        List<String> leaves = Stream.concat(
                        Stream.of("items", "queryables", "sortables", "schema", "tiles", "styles"),
                        hasCells ? Stream.of("map/tiles", "legend") : Stream.of())
                .toList();
        String here = address.collection(document.id());
        return page(document.title(), List.of(home(), all()), Offer.DOCUMENT, html -> {
            html.element("p", source.title());
            if (source.isExample()) {
                html.element("p", words.get("example"));
            }
            html.open("ul");
            leaves.forEach(leaf -> item(html, here + "/" + leaf, words.get("collection." + leaf.replace('/', '.'))));
            html.close("ul").open("dl");
            html.fact(words.get("publisher"), source.publisher()).fact(words.get("licence"), source.licence());
            document.extent().ifPresent(extent -> html.fact(words.get("extent"), box(extent)));
            html.fact(words.get("systems"), String.join(", ", document.crs()));
            html.fact(words.get("kept"), document.storageCrs()).close("dl");
        });
    }

    private String box(CollectionDocument.Extent extent) {
        List<Double> box = extent.spatial().bbox().getFirst();
        return words.get("extent.box", box.get(0), box.get(2), box.get(1), box.get(3));
    }

    /** A list of what there is, under a heading of its own. */
    String list(String title, List<Entry> entries) {
        return page(title, List.of(home()), Offer.DOCUMENT, html -> {
            html.open("dl");
            for (Entry entry : entries) {
                html.open("dt").link(entry.address(), entry.title()).close("dt");
                html.element("dd", entry.about());
            }
            html.close("dl");
        });
    }

    /** The page of the tiles of something. */
    String tileSets(String of, List<TileSet> sets) {
        return list(words.get("tiles.title", of), sets.stream().map(this::entry).toList());
    }

    private Entry entry(TileSet set) {
        String here = set.links().stream()
                .filter(link -> link.rel().equals("self"))
                .map(Link::href)
                .findFirst()
                .orElseThrow();
        String name = here.substring(here.lastIndexOf('/') + 1);
        return new Entry(here, name, words.get("tiles.address", here + "/{z}/{y}/{x}"));
    }

    /** The page of the styles of something. */
    String styles(String of, List<StyleController.Style> styles) {
        return list(
                words.get("styles.title", of),
                styles.stream()
                        .map(style ->
                                new Entry(style.links().getFirst().href(), style.title(), words.get("styles.about")))
                        .toList());
    }

    /** The page of the models, each with the way to what people may know of it. */
    String models(List<ModelController.Entry> models) {
        boolean inEnglish = Titles.inEnglish(request);
        return list(
                words.get("models"),
                models.stream()
                        .map(model -> new Entry(
                                address.origin() + "/modellen#" + model.key(),
                                inEnglish ? model.name().en() : model.name().nl(),
                                inEnglish
                                        ? model.purpose().en()
                                        : model.purpose().nl()))
                        .toList());
    }

    /** Something that a list leads to. */
    record Entry(String address, String title, String about) {}

    String schema(PublishedCollection collection, String heading, boolean hasGeometry) {
        List<Way> up = List.of(home(), all(), to(collection));
        return page(words.get(heading), up, Offer.SCHEMA, html -> {
            html.open("table").open("thead").open("tr");
            html.element("th", words.get("property"), "scope", "col");
            html.element("th", words.get("type"), "scope", "col").close("tr").close("thead");
            html.open("tbody");
            if (hasGeometry) {
                kind(html, Queryables.GEOMETRY, "geometry");
            }
            collection
                    .table()
                    .columns()
                    .forEach(column ->
                            kind(html, column.property(), column.type().word()));
            html.close("tbody").close("table");
        });
    }

    private void kind(Html html, String property, String type) {
        html.open("tr")
                .element("th", property, "scope", "row")
                .element("td", words.get("type." + type))
                .close("tr");
    }

    /** A page of features: a map and a table that say the same. */
    String items(PublishedCollection collection, List<LayerColumn> columns, Found found) {
        List<Way> up = List.of(home(), all(), to(collection));
        String title = words.get("items.title", Titles.of(collection, request));
        return page(title, up, Offer.FEATURES, html -> {
            html.element(
                    "p",
                    words.get(
                            found.matched().exactly() ? "items.count" : "items.many",
                            found.matched().atLeast(),
                            found.rows().size()));
            draw(html, found.rows());
            // A keyboard must be able to scroll a table that is wider than the screen.
            html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
            html.open("table").open("thead").open("tr");
            html.element("th", words.get("items.name"), "scope", "col");
            columns.forEach(column -> html.element("th", column.property(), "scope", "col"));
            html.close("tr").close("thead").open("tbody");
            found.rows().forEach(row -> row(html, collection, row));
            html.close("tbody").close("table").close("div");
            found.next()
                    .ifPresent(next -> html.open("p")
                            .element("a", words.get("items.next"), "href", next, "rel", "next")
                            .close("p"));
        });
    }

    /** What a page of features turned out to hold, and where the next one is. */
    record Found(ItemStore.Matched matched, List<FeatureRow> rows, Optional<String> next) {}

    String item(PublishedCollection collection, FeatureRow row) {
        String here = address.collection(collection.id());
        List<Way> up = List.of(home(), all(), to(collection), Way.page(here + "/items", words.get("collection.items")));
        return page(words.get("item", row.name()), up, Offer.FEATURE, html -> {
            draw(html, List.of(row));
            html.open("dl");
            for (int i = 0; i < row.values().size(); i++) {
                html.fact(
                        collection.table().columns().get(i).property(),
                        value(row.values().get(i)));
            }
            html.close("dl");
        });
    }

    /** The description of the API: each address with its parameters. */
    String api(List<ApiPage.Operation> operations) {
        return page(words.get("api"), List.of(home()), Offer.OPEN_API, html -> {
            html.element("p", words.get("api.about"));
            operations.forEach(operation -> ApiPage.write(html, operation, words));
        });
    }

    private void draw(Html html, List<FeatureRow> rows) {
        Drawing.of(rows.stream().map(FeatureRow::geometry).toList(), words.get("items.map", rows.size()), html);
    }

    private void row(Html html, PublishedCollection collection, FeatureRow row) {
        String here = address.collection(collection.id()) + "/items/" + Link.segment(row.name());
        html.open("tr").open("th", "scope", "row").link(here, row.name()).close("th");
        row.values().forEach(value -> html.element("td", value(value)));
        html.close("tr");
    }

    private String value(Optional<Object> value) {
        return value.map(known -> known instanceof Boolean truth ? words.get(truth ? "yes" : "no") : known.toString())
                .orElse("");
    }

    private static void item(Html html, String href, String text) {
        html.open("li").link(href, text).close("li");
    }

    private Way home() {
        return Way.page(address.url(""), "Areaal");
    }

    private Way all() {
        return Way.page(address.url("/collections"), words.get("collections"));
    }

    private Way to(PublishedCollection collection) {
        return Way.page(address.collection(collection.id()), Titles.of(collection, request));
    }

    private String page(String title, List<Way> up, Offer offer, Consumer<Html> content) {
        return new Page(words, address.origin(), title, up, offer.ways(request)).write(content);
    }
}
