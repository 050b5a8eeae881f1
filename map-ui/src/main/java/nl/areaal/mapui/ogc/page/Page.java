package nl.areaal.mapui.ogc.page;

import java.util.List;
import java.util.function.Consumer;

/**
 * One page: a title, the way up, what it says, and the same in other formats.
 *
 * @param origin where the services are, for the style sheet
 * @param up the pages above this one, the topmost first
 * @param formats the same resource in other formats
 */
public record Page(Words words, String origin, String title, List<Way> up, List<Way> formats) {
    public Page {
        up = List.copyOf(up);
        formats = List.copyOf(formats);
    }

    /** A way to somewhere else. */
    public record Way(String href, String name, String mediaType) {
        public static Way page(String href, String name) {
            return new Way(href, name, "text/html");
        }
    }

    /** The whole page around what it says. */
    public String write(Consumer<Html> content) {
        Html html = new Html();
        head(html);
        html.open("body").element("a", words.get("skip"), "href", "#content", "class", "skip");
        html.open("header").open("nav", "aria-label", words.get("way")).open("ol");
        up.forEach(way -> html.open("li").link(way.href(), way.name()).close("li"));
        html.open("li").element("span", title, "aria-current", "page").close("li");
        html.close("ol").close("nav").close("header");
        html.open("main", "id", "content").element("h1", title);
        content.accept(html);
        html.close("main");
        footer(html);
        return "<!doctype html>\n" + html.close("body").close("html");
    }

    private void head(Html html) {
        html.open("html", "lang", words.language())
                .open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", title + " – Areaal")
                .open("link", "rel", "stylesheet", "href", origin + "/ogc/pages.css");
        formats.forEach(way -> html.open(
                "link", "rel", "alternate", "type", way.mediaType(), "title", way.name(), "href", way.href()));
        html.close("head");
    }

    private void footer(Html html) {
        html.open("footer").element("h2", words.get("formats")).open("ul");
        formats.forEach(way -> html.open("li")
                .element("a", way.name(), "href", way.href(), "type", way.mediaType())
                .close("li"));
        html.close("ul").close("footer");
    }
}
