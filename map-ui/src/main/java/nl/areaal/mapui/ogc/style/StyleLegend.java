package nl.areaal.mapui.ogc.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.areaal.geodata.layer.PublishedCollection;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * What the colours of a collection mean.
 *
 * @param title of the collection, in the caller's language
 */
public record StyleLegend(String title, List<Entry> entries) {
    private static final int ROW = 24;
    private static final int WIDTH = 260;

    /** One colour, and what it stands for in the caller's language. */
    public record Entry(String colour, String label) {}

    public static StyleLegend of(PublishedCollection collection, Look look, String title, Locale language) {
        List<Entry> entries = new ArrayList<>();
        ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", language);
        for (JsonNode entry : HouseStyle.legend(collection.id())) {
            String colour = HouseStyle.colour(entry.path("colour").asString(), look);
            entries.add(new Entry(colour, words.getString(entry.path("label").asString())));
        }
        if (entries.isEmpty()) {
            entries.add(new Entry(new CollectionStyle(collection, look).colour(), title));
        }
        return new StyleLegend(title, List.copyOf(entries));
    }

    /** The legend as a picture (SVG) for a surface of that look. */
    public String svg(Look look) {
        String ink = HouseStyle.colour("#22333b", look);
        StringBuilder svg = new StringBuilder();
        int height = ROW * entries.size() + 8;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
                <title>%3$s</title>
                """.formatted(WIDTH, height, escaped(title)));
        for (int i = 0; i < entries.size(); i++) {
            svg.append("""
                    <rect x="4" y="%d" width="22" height="16" fill="%s" stroke="%s" stroke-width="0.75"/>
                    <text x="34" y="%d" font-family="sans-serif" font-size="14" fill="%s">%s</text>
                    """.formatted(
                            ROW * i + 8,
                            entries.get(i).colour(),
                            ink,
                            ROW * i + 21,
                            ink,
                            escaped(entries.get(i).label())));
        }
        return svg.append("</svg>\n").toString();
    }

    /** Only what XML needs: it knows no names of letters. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
