package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.scenario.LiveAnswer;
import org.jspecify.annotations.Nullable;

/** A row for each model, which stays in its place while the figures in it move. */
final class LiveTable extends NativeTable {
    private final Figures figures = new Figures(getLocale());
    private final List<Row> rows = new ArrayList<>();
    private @Nullable LiveAnswer answer;

    LiveTable() {
        addClassNames("result-table", "live-table");
        NativeTableRow heading = new NativeTableRow();
        for (String key : List.of("live.model", "results.then", "results.change")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            heading.add(cell);
        }
        getHead().add(heading);
    }

    /** Shows an answer; the number of the move stands at the table, so that whoever measures knows which figures these are. */
    void show(LiveAnswer shown, Optional<String> area, int move) {
        answer = shown;
        List<String> keys = shown.models().stream().map(ModelCard::key).toList();
        if (!rows.stream().map(row -> row.card.key()).toList().equals(keys)) {
            getBody().removeAll();
            rows.clear();
            shown.models().forEach(card -> rows.add(new Row(card)));
            rows.forEach(row -> getBody().add(row));
        }
        showArea(area);
        if (move > 0) {
            getElement().setAttribute("data-move", String.valueOf(move));
        }
    }

    /** Shows the same answer for another area. */
    void showArea(Optional<String> area) {
        LiveAnswer shown = answer;
        if (shown != null) {
            rows.forEach(row -> row.show(area.flatMap(code -> shown.result(row.card.key(), code))));
        }
    }

    /** The figures of one model. */
    private final class Row extends NativeTableRow {
        private final ModelCard card;
        private final Span value = new Span();
        private final Span now = quiet();
        private final Span change = new Span();
        private final Span words = quiet();

        Row(ModelCard card) {
            this.card = card;
            NativeTableHeaderCell name =
                    new NativeTableHeaderCell(new Span(card.name().in(getLocale())));
            Span unit = quiet();
            unit.setText(Units.shown(card.unit()));
            name.add(unit);
            name.getElement().setAttribute("scope", "row");
            getElement().setAttribute("data-model", card.key());
            add(name, new NativeTableCell(value, now), new NativeTableCell(change, words));
        }

        void show(Optional<AreaResult> found) {
            int decimals = found.map(LiveTable::decimals).orElse(0);
            value.setText(
                    found.map(one -> figures.decimal(one.value(), decimals)).orElse("–"));
            now.setText(found.map(one -> getTranslation("live.now", figures.decimal(one.baseline(), decimals)))
                    .orElse(""));
            change.setText(
                    found.map(one -> figures.change(one.delta(), decimals)).orElse(""));
            words.setText(found.map(one -> ChangeInWords.of(one, card.moreIs(), figures, Row.this::getTranslation))
                    .orElseGet(() -> getTranslation("live.no-value")));
        }

        private static Span quiet() {
            Span span = new Span();
            span.addClassName("quiet");
            return span;
        }
    }

    private static int decimals(AreaResult result) {
        return Figures.decimalsFor(result.baseline(), result.delta());
    }
}
