package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.geodata.area.AreaStore;

/** Heads the row of an area: its name, which leads to it, and its level; the bare code of an area that is not known. */
final class AreaCell extends NativeTableHeaderCell {
    private final String name;

    AreaCell(String code, AreaStore areas, Region region) {
        Optional<AreaSummary> area = AreaCode.parse(code).flatMap(areas::summary);
        name = area.map(AreaSummary::name).orElse(code);
        add(area.map(one -> link(one, region)).orElseGet(() -> new Span(name)));
        area.ifPresent(one -> {
            Span level = new Span(getTranslation("level." + one.level().word()));
            level.addClassName("quiet");
            add(level);
        });
        getElement().setAttribute("scope", "row");
    }

    String name() {
        return name;
    }

    private static Component link(AreaSummary area, Region region) {
        Button link = new Button(area.name(), click -> region.showArea(area.code()));
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return link;
    }
}
