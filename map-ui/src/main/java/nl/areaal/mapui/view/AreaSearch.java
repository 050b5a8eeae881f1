package nl.areaal.mapui.view;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.geodata.area.AreaStore;

/** Finds an area by a part of its name or by its code, with mouse or keyboard. */
final class AreaSearch extends ComboBox<AreaSummary> {
    private static final int MOST_FOUND = 50;

    AreaSearch(AreaStore areas, Consumer<AreaCode> found) {
        addClassName("search");
        setAriaLabel(getTranslation("search.label"));
        setPlaceholder(getTranslation("search.hint"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setItemLabelGenerator(AreaSummary::name);
        setRenderer(new ComponentRenderer<>(this::row));
        setItems(query -> areas.search(query.getFilter().orElse(""), MOST_FOUND).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                AreaCode code = chosen.getValue().code();
                clear();
                found.accept(code);
            }
        });
    }

    private Div row(AreaSummary area) {
        Span name = new Span(area.name());
        Span level = new Span(getTranslation("level." + area.level().word()) + " · " + area.code());
        level.addClassName("quiet");
        Div row = new Div(name, level);
        row.addClassName("search-row");
        return row;
    }
}
