package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.scenario.LiveAnswer;

/** Chooses the area that live figures are about: the one that the measures touch, or one that stays. */
final class LiveArea extends Div {
    private static final String TOUCHED = "";

    private final AreaStore areas;
    private final Select<String> choice = new Select<>();
    private final Span touchedName = new Span();
    private List<String> touched = List.of();
    private Optional<String> offered = Optional.empty();
    private List<String> items = List.of(TOUCHED);

    /**
     * Makes a choice that follows the measures.
     *
     * @param chosen hears that another area was chosen
     */
    LiveArea(AreaStore areas, Runnable chosen) {
        this.areas = areas;
        addClassName("live-area");
        choice.setLabel(getTranslation("live.area"));
        choice.setItemLabelGenerator(code -> code.isEmpty() ? getTranslation("live.area.touched") : name(code));
        choice.setItems(items);
        choice.setValue(TOUCHED);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                sayTouched();
                chosen.run();
            }
        });
        touchedName.addClassName("quiet");
        add(choice, touchedName);
    }

    /** The code of the area; empty when the measures lie outside all of them. */
    Optional<String> code() {
        String chosen = choice.getValue();
        return chosen == null || chosen.equals(TOUCHED) ? touched.stream().findFirst() : Optional.of(chosen);
    }

    void offer(Optional<String> code) {
        offered = code;
        offerAll();
    }

    void show(LiveAnswer answer) {
        if (!answer.touched().equals(touched)) {
            touched = answer.touched();
            offerAll();
            sayTouched();
        }
    }

    private void offerAll() {
        Set<String> all = new LinkedHashSet<>(List.of(TOUCHED));
        all.addAll(touched);
        offered.ifPresent(all::add);
        String chosen = choice.getValue();
        if (chosen != null) {
            all.add(chosen);
        }
        if (!items.equals(new ArrayList<>(all))) {
            items = List.copyOf(all);
            choice.setItems(items);
            choice.setValue(chosen);
        }
    }

    private void sayTouched() {
        touchedName.setText(
                TOUCHED.equals(choice.getValue())
                        ? code().map(this::name).orElseGet(() -> getTranslation("live.area.none"))
                        : "");
    }

    private String name(String code) {
        return AreaCode.parse(code).flatMap(areas::summary).map(this::described).orElse(code);
    }

    private String described(AreaSummary area) {
        return AreaNames.withLevel(this, area.name(), area.level());
    }
}
