package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.areaal.mapui.map.LegendEntry;

/** What the colours of a layer mean, as they are on the light and on the dark map. */
final class LayerLegend extends UnorderedList {
    private LayerLegend() {
        addClassName("legend");
    }

    static LayerLegend of(List<LegendEntry> entries) {
        LayerLegend legend = new LayerLegend();
        entries.forEach(entry -> legend.add(entry.colour(), entry.dark(), legend.getTranslation(entry.labelKey())));
        return legend;
    }

    /** Of a layer that has one colour for all. */
    static LayerLegend of(String colour, String label) {
        LayerLegend legend = new LayerLegend();
        legend.add(colour, colour, label);
        return legend;
    }

    private void add(String light, String dark, String label) {
        Span swatch = new Span();
        swatch.addClassName("swatch");
        swatch.getStyle().setBackgroundColor("light-dark(" + light + ", " + dark + ")");
        add(new ListItem(swatch, new Span(label)));
    }
}
