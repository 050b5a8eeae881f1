package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The panel beside the map, or below it on a small screen: the chosen area, the scenario, the comparison and the map in words, one tab each. */
final class SidePanel extends Aside {
    private final TabSheet tabs = new TabSheet();
    private final Map<SidePage, Tab> pages = new EnumMap<>(SidePage.class);

    /**
     * Makes a closed panel.
     *
     * @param turned hears to which page a person turns; empty when the panel is closed
     */
    SidePanel(Map<SidePage, Component> contents, Consumer<Optional<SidePage>> turned) {
        addClassName("side-panel");
        getElement().setAttribute("aria-label", getTranslation("side.label"));
        for (SidePage page : SidePage.values()) {
            Component content = Objects.requireNonNull(contents.get(page), page::name);
            pages.put(page, tabs.add(getTranslation("side." + page.word()), new Div(content)));
        }
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> turned.accept(Optional.empty()));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("side.close"));
        tabs.setSuffixComponent(close);
        tabs.setSizeFull();
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                turned.accept(selected());
            }
        });
        add(tabs);
        setVisible(false);
    }

    /** Turns to a page; empty closes the panel. */
    void show(Optional<SidePage> page) {
        setVisible(page.isPresent());
        setClassName("wide", page.filter(SidePage.COMPARE::equals).isPresent());
        page.map(pages::get).ifPresent(tabs::setSelectedTab);
    }

    private Optional<SidePage> selected() {
        return pages.entrySet().stream()
                .filter(page -> page.getValue().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
