package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.mapui.language.Figures;

/** The changes of a scenario in the order in which they happen. */
final class MeasureList extends OrderedList {
    private static final int PERCENT = 100;
    private final Figures figures = new Figures(getLocale());
    private final Consumer<Measure> removed;

    MeasureList(Consumer<Measure> removed) {
        this.removed = removed;
        addClassName("measures");
    }

    void show(List<Measure> measures) {
        removeAll();
        setVisible(!measures.isEmpty());
        measures.forEach(measure -> add(item(measure)));
    }

    private ListItem item(Measure measure) {
        Span mark = new Span();
        mark.addClassNames("swatch", "measure-" + measure.kind().name().toLowerCase(java.util.Locale.ROOT));
        Span name = new Span(getTranslation(measure.kind().labelKey()));
        Span size = new Span(sizeOf(measure.intervention()) + " · " + figures.decimal(measure.hectares(), 1) + " ha");
        size.addClassName("quiet");
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> removed.accept(measure));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("measure.remove", name.getText()));
        return new ListItem(mark, name, size, remove);
    }

    private String sizeOf(Intervention intervention) {
        return switch (intervention) {
            case Intervention.PlantTrees trees ->
                getTranslation("measure.size.plant-trees", percent(trees.canopyShare()));
            case Intervention.Depave paving -> getTranslation("measure.size.depave", percent(paving.share()));
            case Intervention.BuildDwellings homes ->
                getTranslation(
                        "measure.size.build-dwellings", figures.whole(homes.dwellings()), percent(homes.greenShare()));
            default -> intervention.kind().title().in(getLocale());
        };
    }

    private String percent(double share) {
        return figures.whole(Math.round(share * PERCENT)) + " %";
    }
}
