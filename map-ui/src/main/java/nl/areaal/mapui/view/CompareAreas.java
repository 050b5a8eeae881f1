package nl.areaal.mapui.view;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.compare.ComparedArea;
import nl.areaal.core.scenario.compare.ComparedArea.Entry;
import nl.areaal.core.scenario.compare.Comparison;
import nl.areaal.core.scenario.compare.Verdict;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** One model for all areas of a level: a row for each area, a column for each scenario, to be sorted by any of them. */
final class CompareAreas extends Div {
    /** More rows than this scroll within the table. */
    private static final int MOST_ROWS_AT_ONCE = 10;

    private final Comparison comparison;
    private final AreaStore areas;
    private final Region region;
    private final Figures figures = new Figures(getLocale());
    private final Select<ModelCard> model = new Select<>();
    private final Select<AreaLevel> level = new Select<>();
    private final Grid<Row> grid = new Grid<>();

    /** An area with its name and what was found for it. */
    private record Row(AreaCode code, String name, List<Entry> entries) {
        double value(int contender) {
            return entries.get(contender).result().map(AreaResult::value).orElse(Double.NaN);
        }
    }

    CompareAreas(Comparison comparison, AreaStore areas, Region region) {
        this.comparison = comparison;
        this.areas = areas;
        this.region = region;
        addClassName("compare-areas");
        List<ModelCard> models =
                comparison.themes().values().stream().flatMap(List::stream).toList();
        model.setLabel(getTranslation("live.model"));
        model.setItemLabelGenerator(card ->
                Units.with(card.name().in(getLocale()) + " ·", card.unit()).replaceFirst(" ·$", ""));
        model.setItems(models);
        level.setLabel(getTranslation("compare.level"));
        level.setItemLabelGenerator(one -> getTranslation("level." + one.word()));
        columns();
        Div choices = new Div(model, level);
        choices.addClassName("compare-choices");
        add(choices, grid);
        models.stream().findFirst().ifPresent(this::begin);
        model.addValueChangeListener(change -> fill());
        level.addValueChangeListener(change -> fill());
    }

    private void begin(ModelCard first) {
        Set<AreaLevel> levels = EnumSet.noneOf(AreaLevel.class);
        comparison
                .table(first.key())
                .forEach(row -> AreaCode.parse(row.areaCode()).ifPresent(code -> levels.add(code.level())));
        level.setItems(levels);
        level.setValue(
                levels.contains(AreaLevel.GEMEENTE)
                        ? AreaLevel.GEMEENTE
                        : levels.iterator().next());
        model.setValue(first);
        fill();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.getElement().setAttribute("aria-label", getTranslation("compare.per-area"));
        grid.addColumn(Row::name)
                .setHeader(getTranslation("results.area"))
                .setSortable(true)
                .setComparator(Comparator.comparing(Row::name))
                .setAutoWidth(true)
                .setFrozen(true);
        for (int place = 0; place < comparison.contenders().size(); place++) {
            int contender = place;
            grid.addColumn(LitRenderer.<Row>of("<span class=\"figure-cell\">${item.value}</span>"
                                    + "<span class=\"quiet\">${item.words}</span>")
                            .withProperty("value", row -> value(row.entries().get(contender)))
                            .withProperty("words", row -> words(row.entries().get(contender))))
                    .setHeader(comparison.contenders().get(contender).name())
                    .setSortable(true)
                    .setComparator(Comparator.comparingDouble(row -> row.value(contender)))
                    .setAutoWidth(true);
        }
        grid.addItemClickListener(click -> region.showArea(click.getItem().code()));
    }

    private void fill() {
        ModelCard card = model.getValue();
        AreaLevel wanted = level.getValue();
        if (card == null || wanted == null) {
            return;
        }
        Map<String, String> names = new HashMap<>();
        areas.summaries(wanted).forEach(area -> names.put(area.code().value(), area.name()));
        List<Row> rows = comparison.table(card.key()).stream()
                .flatMap(row -> row(row, wanted, names).stream())
                .sorted(Comparator.comparing(Row::name))
                .toList();
        grid.setAllRowsVisible(rows.size() <= MOST_ROWS_AT_ONCE);
        grid.setItems(rows);
    }

    private static Optional<Row> row(ComparedArea compared, AreaLevel wanted, Map<String, String> names) {
        return AreaCode.parse(compared.areaCode())
                .filter(code -> code.level() == wanted)
                .map(code -> new Row(code, names.getOrDefault(code.value(), code.value()), compared.entries()));
    }

    private String value(Entry entry) {
        return entry.result()
                .map(result -> figures.decimal(result.value(), decimals(result)))
                .orElse("–");
    }

    private String words(Entry entry) {
        String verdict = entry.verdict().words().in(getLocale());
        if (entry.verdict() == Verdict.REFERENCE || entry.verdict() == Verdict.SAME) {
            return entry.result()
                    .map(result -> figures.band(result.low(), result.high(), decimals(result)))
                    .orElse(verdict);
        }
        return entry.result()
                .map(result -> figures.change(result.delta(), decimals(result)) + " · " + verdict)
                .orElse(verdict);
    }

    private static int decimals(AreaResult result) {
        return Figures.decimalsFor(result.baseline(), result.delta());
    }
}
