package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LayerGroup;

/** What the map draws: a switch, an opacity and a legend for each group of layers. */
final class LayerPanel extends Aside {
    private final AreaalMap map;
    private final Map<String, LayerRow> rows = new LinkedHashMap<>();
    private final Div list = new Div();
    private final Button fold = new Button(VaadinIcon.ANGLE_UP.create());

    /** Hears that a person switched a layer group. */
    @FunctionalInterface
    interface Switched {
        void to(String group, boolean shown, boolean shownByDefault);
    }

    LayerPanel(AreaalMap map, ModelLayer answers, Switched switched) {
        this.map = map;
        addClassNames("card", "layer-panel");
        getElement().setAttribute("aria-label", getTranslation("layers.title"));
        list.addClassName("layer-list");
        add(heading(), list);
        LayerRow answer = new LayerRow(ModelLayer.group(), answers);
        answer.explain(answers.legend());
        addRow(answer, switched);
        for (LayerGroup group : LayerGroup.all()) {
            addRow(new LayerRow(group, drawn(group)), switched);
        }
        list.add(options());
    }

    /** Shows the groups as the style does to begin with, but for these. */
    void show(Map<String, Boolean> deviations) {
        rows.forEach((group, row) -> row.show(Optional.ofNullable(deviations.get(group))));
    }

    /** Takes the list away, or brings it back: on a small screen the map needs the room. */
    void setOpened(boolean opened) {
        list.setVisible(opened);
        fold.setIcon((opened ? VaadinIcon.ANGLE_UP : VaadinIcon.ANGLE_DOWN).create());
        fold.getElement().setAttribute("aria-expanded", String.valueOf(opened));
    }

    private Div heading() {
        fold.addThemeVariants(ButtonVariant.TERTIARY);
        fold.setAriaLabel(getTranslation("layers.fold"));
        fold.getElement().setAttribute("aria-expanded", "true");
        fold.addClickListener(click -> setOpened(!list.isVisible()));
        Div heading = new Div(VaadinIcon.GRID_BIG_O.create(), new H2(getTranslation("layers.title")), fold);
        heading.addClassName("card-heading");
        return heading;
    }

    private void addRow(LayerRow row, Switched switched) {
        rows.put(row.group().id(), row);
        row.onSwitch(shown -> switched.to(row.group().id(), shown, row.group().visible()));
        list.add(row);
    }

    private LayerRow.Drawing drawn(LayerGroup group) {
        return new LayerRow.Drawing() {
            @Override
            public void setShown(boolean shown) {
                map.setLayerVisible(group.id(), shown);
            }

            @Override
            public void setOpacity(double share) {
                map.setLayerOpacity(group.id(), share);
            }
        };
    }

    private Div options() {
        Div options = new Div(boundaries());
        options.addClassName("layer-options");
        return options;
    }

    private Select<Optional<AreaLevel>> boundaries() {
        Select<Optional<AreaLevel>> level = new Select<>();
        level.setLabel(getTranslation("layers.boundaries"));
        level.setItems(List.of(
                Optional.empty(),
                Optional.of(AreaLevel.PROVINCIE),
                Optional.of(AreaLevel.GEMEENTE),
                Optional.of(AreaLevel.WIJK)));
        level.setItemLabelGenerator(item -> item.map(one -> getTranslation("level." + one.word()))
                .orElseGet(() -> getTranslation("layers.boundaries.by-zoom")));
        level.setValue(Optional.empty());
        level.addValueChangeListener(
                change -> change.getValue().ifPresentOrElse(map::showAreaLevel, map::showAreaLevelByZoom));
        return level;
    }
}
