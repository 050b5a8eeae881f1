package nl.areaal.mapui.ogc.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.mapui.ogc.Offer;
import nl.areaal.mapui.ogc.ServiceAddress;
import nl.areaal.mapui.ogc.Titles;
import nl.areaal.mapui.ogc.page.Html;
import nl.areaal.mapui.ogc.page.Page;
import nl.areaal.mapui.ogc.page.Page.Way;
import nl.areaal.mapui.ogc.page.Words;

/** The catalogue as pages for people, in the caller's language. */
final class CataloguePages {
    private static final ZoneId OUR_ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int DELIVERIES = 50;

    private final HttpServletRequest request;
    private final Offer offer;
    private final ServiceAddress address;
    private final Words words;
    private final Locale locale;

    /** @param offer the formats that what is shown comes in as well */
    CataloguePages(HttpServletRequest request, Offer offer) {
        this.request = request;
        this.offer = offer;
        address = ServiceAddress.of(request);
        words = Words.in(Titles.inEnglish(request));
        locale = Locale.of(words.language());
    }

    String list(List<CatalogueItem> items) {
        return page(words.get("catalogue"), List.of(home()), html -> {
            html.element("p", words.get("catalogue.about", items.size()));
            for (CatalogueItem item : items) {
                html.open("h2")
                        .link(dataset(item), item.description().title(words.language()))
                        .close("h2");
                html.element("p", item.description().text(words.language()));
                html.open("dl").fact(words.get("publisher"), item.terms().publisher());
                html.fact(words.get("catalogue.theme"), theme(item));
                html.fact(words.get("catalogue.modified"), day(item.dates().modified()))
                        .close("dl");
            }
        });
    }

    String dataset(CatalogueItem item, List<Distribution> distributions, List<DatasetVersion> deliveries) {
        Way up = Way.page(address.origin() + CatalogueAddress.PATH, words.get("catalogue"));
        return page(item.description().title(words.language()), List.of(home(), up), html -> {
            html.element("p", item.description().text(words.language()));
            if (item.terms().isExample()) {
                html.element("p", words.get("example"));
            }
            facts(html, item);
            distributions(html, distributions);
            deliveries(html, deliveries);
        });
    }

    String service(DataService service, CatalogueAddress at) {
        Way up = Way.page(address.origin() + CatalogueAddress.PATH, words.get("catalogue"));
        return page(
                in(service.title()),
                List.of(home(), up),
                html -> html.element("p", in(service.about()))
                        .open("ul")
                        .open("li")
                        .link(service.endpoint(at), service.endpoint(at))
                        .close("li")
                        .open("li")
                        .link(service.standard(), service.standardTitle())
                        .close("li")
                        .close("ul"));
    }

    private void facts(Html html, CatalogueItem item) {
        CatalogueItem.Terms terms = item.terms();
        html.open("dl").fact(words.get("publisher"), terms.publisher());
        html.element("dt", words.get("catalogue.contact"))
                .open("dd")
                .text(terms.contact().name() + ", ");
        html.link("mailto:" + terms.contact().email(), terms.contact().email()).close("dd");
        html.fact(words.get("catalogue.theme"), theme(item));
        html.fact(
                words.get("licence"),
                terms.licence().text().isBlank()
                        ? words.get("catalogue.unstated")
                        : terms.licence().text());
        html.fact(
                words.get("catalogue.access"),
                words.get("catalogue.access." + terms.classification().word()));
        html.fact(words.get("catalogue.issued"), day(item.dates().issued()));
        html.fact(words.get("catalogue.modified"), day(item.dates().modified()));
        item.extent().ifPresent(box -> html.fact(words.get("extent"), box(box)));
        if (!item.description().keywords().isEmpty()) {
            html.fact(
                    words.get("catalogue.keywords"),
                    String.join(
                            ", ",
                            item.description().keywords().stream()
                                    .map(word -> word.text())
                                    .toList()));
        }
        html.close("dl");
    }

    private void distributions(Html html, List<Distribution> distributions) {
        if (distributions.isEmpty()) {
            return;
        }
        html.element("h2", words.get("catalogue.ways"));
        table(html, "catalogue.ways", List.of("catalogue.what", "catalogue.form", "catalogue.by"));
        for (Distribution one : distributions) {
            html.open("tr").open("th", "scope", "row");
            html.link(one.download().orElse(one.accessUrl()), in(one.title())).close("th");
            html.element("td", one.form().label());
            html.element("td", words.get(one.download().isPresent() ? "catalogue.file" : "catalogue.service"));
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    /** Who brought it and from where is left out: that names people, and folders of theirs. */
    private void deliveries(Html html, List<DatasetVersion> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        html.element("h2", words.get("catalogue.deliveries"));
        List<String> heads = List.of(
                "catalogue.version",
                "catalogue.part",
                "catalogue.loaded",
                "catalogue.accepted",
                "catalogue.repaired",
                "catalogue.refused");
        table(html, "catalogue.deliveries", heads);
        deliveries.stream()
                .limit(DELIVERIES)
                .forEach(one -> html.open("tr")
                        .element("th", Integer.toString(one.version()), "scope", "row")
                        .element("td", one.delivery().part())
                        .element("td", day(one.loadedAt()))
                        .element("td", count(one.outcome().accepted()))
                        .element("td", count(one.outcome().repaired()))
                        .element("td", count(one.outcome().refused()))
                        .close("tr"));
        html.close("tbody").close("table").close("div");
        if (deliveries.size() > DELIVERIES) {
            html.element("p", words.get("catalogue.more", deliveries.size() - DELIVERIES));
        }
    }

    /** A keyboard must be able to scroll a table that is wider than the screen. */
    private void table(Html html, String name, List<String> heads) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", words.get(name));
        html.open("table").open("thead").open("tr");
        heads.forEach(head -> html.element("th", words.get(head), "scope", "col"));
        html.close("tr").close("thead").open("tbody");
    }

    private String theme(CatalogueItem item) {
        return item.terms().theme().map(theme -> in(theme.title())).orElseGet(() -> words.get("catalogue.unstated"));
    }

    private String in(Bilingual text) {
        return text.in(locale);
    }

    private String box(LonLatBox box) {
        return words.get("extent.box", box.west(), box.east(), box.south(), box.north());
    }

    private String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(moment.atZone(OUR_ZONE));
    }

    private String count(long number) {
        return String.format(locale, "%,d", number);
    }

    private String dataset(CatalogueItem item) {
        return address.origin() + CatalogueAddress.PATH + "/datasets/" + item.id();
    }

    private Way home() {
        return Way.page(address.url(""), "Areaal");
    }

    private String page(String title, List<Way> up, Consumer<Html> content) {
        return new Page(words, address.origin(), title, up, offer.ways(request)).write(content);
    }
}
