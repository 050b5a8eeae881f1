package nl.areaal.geodata.dossier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Base64;
import java.util.List;
import nl.areaal.core.scenario.Bilingual;

/** A page that is being written. Texts in both languages stand side by side; the page shows one of them. */
final class Html {
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final StringBuilder page = new StringBuilder();

    /** Text that is HTML already. */
    Html raw(String html) {
        page.append(html);
        return this;
    }

    Html element(String tag, Bilingual text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ", 2)[0] + ">\n");
    }

    Html element(String tag, String text) {
        return raw("<" + tag + ">" + escaped(text) + "</" + tag.split(" ", 2)[0] + ">\n");
    }

    Html text(Bilingual text) {
        return raw(both(text));
    }

    Html row(List<String> cellsOfHtml) {
        raw("<tr>");
        cellsOfHtml.forEach(cell -> raw("<td>" + cell + "</td>"));
        return raw("</tr>\n");
    }

    Html head(List<Bilingual> cells) {
        raw("<thead><tr>");
        cells.forEach(cell -> raw("<th scope=\"col\">").text(cell).raw("</th>"));
        return raw("</tr></thead>\n");
    }

    Html picture(byte[] png, Bilingual caption) {
        return raw("<figure><img alt=\"\" src=\"data:image/png;base64,")
                .raw(Base64.getEncoder().encodeToString(png))
                .raw("\">")
                .element("figcaption", caption)
                .raw("</figure>\n");
    }

    static String both(Bilingual text) {
        if (text.nl().equals(text.en())) {
            return escaped(text.nl());
        }
        return "<span lang=\"nl\">" + escaped(text.nl()) + "</span><span lang=\"en\">" + escaped(text.en()) + "</span>";
    }

    /** A number with three digits that count, as each language writes it. */
    static String number(double value) {
        String en = Double.isFinite(value)
                ? new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros().toPlainString()
                : "-";
        return both(new Bilingual(en.replace('.', ','), en));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
