package nl.areaal.mapui.view;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All layers by theme, to be searched through. Themes of which something can be seen are open to begin with. */
final class LayerSections extends Div {
    private final List<Folder> folders = new ArrayList<>();
    private final TextField search = new TextField();
    private final Span found = new Span();

    private record Folder(Details details, String title, List<LayerRow> rows) {
        boolean hasShown() {
            return rows.stream().anyMatch(LayerRow::isShown);
        }

        /** Shows what is searched for: a theme by its name with all that is in it. */
        long filter(String words) {
            boolean all = title.toLowerCase(Locale.ROOT).contains(words);
            rows.forEach(row -> row.setVisible(all || row.matches(words)));
            long left = rows.stream().filter(LayerRow::isVisible).count();
            details.setVisible(left > 0);
            details.setOpened(words.isEmpty() ? hasShown() : left > 0);
            return left;
        }
    }

    LayerSections(LayerCatalog catalog, LayerRow.Hears hears) {
        addClassName("layer-sections");
        search.setPlaceholder(getTranslation("layers.search"));
        search.setAriaLabel(getTranslation("layers.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        found.addClassName("quiet");
        found.getElement().setAttribute("role", "status");
        add(search, found);
        for (LayerCatalog.Section section : catalog.sections()) {
            List<LayerRow> rows = section.layers().stream()
                    .map(layer -> new LayerRow(layer, hears))
                    .toList();
            Details details = new Details(section.title());
            rows.forEach(details::add);
            details.addClassName("layer-section");
            folders.add(new Folder(details, section.title(), rows));
            add(details);
        }
    }

    List<LayerRow> rows() {
        return folders.stream().flatMap(folder -> folder.rows().stream()).toList();
    }

    /** Opens the themes of which something can be seen. */
    void openShown() {
        folders.stream()
                .filter(Folder::hasShown)
                .forEach(folder -> folder.details().setOpened(true));
    }

    private void filter() {
        String words = search.getValue().strip().toLowerCase(Locale.ROOT);
        long left = folders.stream().mapToLong(folder -> folder.filter(words)).sum();
        found.setText(words.isEmpty() ? "" : getTranslation("layers.found", left));
    }
}
