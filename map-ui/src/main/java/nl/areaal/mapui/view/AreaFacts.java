package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalInt;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.mapui.language.Figures;

/** How many people and dwellings an area has and how large it is. */
final class AreaFacts extends DescriptionList {
    private final Figures figures = new Figures(getLocale());

    AreaFacts(AreaSummary area) {
        addClassName("facts");
        addFact("area.inhabitants", count(area.inhabitants()), "");
        addFact("area.dwellings", count(area.dwellings()), "");
        addFact("area.size", figures.whole(Math.round(area.hectares())), "ha");
    }

    private void addFact(String label, String number, String unit) {
        Description value = new Description(new Span(number));
        if (!unit.isEmpty()) {
            Span small = new Span(" " + unit);
            small.addClassName("unit");
            value.add(small);
        }
        add(new Div(new Term(getTranslation(label)), value));
    }

    private String count(OptionalInt number) {
        return number.isPresent() ? figures.whole(number.getAsInt()) : getTranslation("area.not-known");
    }
}
