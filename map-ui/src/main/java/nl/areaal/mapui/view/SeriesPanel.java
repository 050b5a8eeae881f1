package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.Series;
import nl.areaal.core.observation.quality.Summary;
import nl.areaal.core.observation.supply.SupplyReport;
import nl.areaal.core.observation.supply.SupplyState;
import nl.areaal.geodata.observation.SeriesStore;
import nl.areaal.geodata.supply.SupplyStore;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.map.AreaalChart;
import nl.areaal.mapui.map.ChartPoint;
import nl.areaal.mapui.map.ChartSeries;

/** The course of one datastream over a stretch of time that the reader chooses. */
final class SeriesPanel extends Div {
    private static final int MOST_POINTS = 800;

    private final SeriesStore series;
    private final SupplyStore supplies;
    private final InstantSource clock;
    private final AreaalChart chart = new AreaalChart();
    private final H4 title = new H4();
    private final Div message = new Div();
    private final Paragraph supply = new Paragraph();
    private final Paragraph numbers = new Paragraph();
    private final RadioButtonGroup<Stretch> stretch = new RadioButtonGroup<>();
    private Optional<Datastream> shown = Optional.empty();

    /** How far back the chart looks. */
    private enum Stretch {
        DAY(1),
        WEEK(7),
        QUARTER(90);

        private final Duration length;

        Stretch(int days) {
            length = Duration.ofDays(days);
        }
    }

    SeriesPanel(SeriesStore series, SupplyStore supplies, InstantSource clock, Consumer<Datastream> explain) {
        this.series = series;
        this.supplies = supplies;
        this.clock = clock;
        addClassName("course");
        stretch.setItems(Stretch.values());
        stretch.setItemLabelGenerator(item -> getTranslation("course.days", item.length.toDays()));
        stretch.setAriaLabel(getTranslation("course.stretch"));
        stretch.setValue(Stretch.WEEK);
        stretch.addClassName("segments");
        stretch.addValueChangeListener(change -> draw());
        chart.addClassName("course-chart");
        WhyLink why = new WhyLink(getTranslation("course.latest"), () -> shown.ifPresent(explain));
        supply.addClassName("supply");
        numbers.addClassName("course-numbers");
        add(title, supply, stretch, message, chart, numbers, why);
    }

    void show(Datastream stream) {
        shown = Optional.of(stream);
        title.setText(stream.name());
        tellSupply(stream);
        draw();
    }

    /** Says so when readings are late, and why. */
    private void tellSupply(Datastream stream) {
        Optional<SupplyReport> report = supplies.find(stream.id()).map(known -> known.at(clock.instant()));
        supply.setVisible(report.filter(told -> !(told.state() instanceof SupplyState.InTime))
                .isPresent());
        report.ifPresent(
                told -> supply.setText(SupplyInWords.of(told, new Figures(getLocale()), this::getTranslation)));
    }

    void readingCameIn(Observation reading) {
        boolean isShown =
                shown.filter(stream -> stream.id() == reading.datastreamId()).isPresent() && chart.isVisible();
        if (isShown && reading.quality().isUsable()) {
            chart.appendPoint(name(), ChartPoint.of(reading.phenomenonTime(), reading.result()));
            shown.filter(stream -> supply.isVisible()).ifPresent(this::tellSupply);
        }
    }

    private void draw() {
        shown.ifPresent(stream -> {
            Instant to = clock.instant().plus(Duration.ofMinutes(1));
            Instant from = to.minus(stretch.getValue().length);
            Series course = series.series(stream.id(), from, to, MOST_POINTS);
            Summary summary = series.summary(stream.id(), from, to);
            boolean empty = course.size() == 0;
            message.removeAll();
            if (empty) {
                message.add(
                        Notice.empty(getTranslation(summary.readings() == 0 ? "course.none" : "course.all-left-out")));
            }
            numbers.setText(new SummaryWords(getLocale(), this::getTranslation)
                    .of(summary, stream.unit().symbol()));
            chart.setVisible(!empty);
            chart.setLabel(getTranslation("course.label", stream.name()));
            chart.setSeries(List.of(new ChartSeries(name(), stream.unit().symbol(), points(course))));
        });
    }

    private String name() {
        return shown.map(stream -> PropertyName.of(stream.property(), Language.of(getLocale())))
                .orElse("");
    }

    private static List<ChartPoint> points(Series course) {
        List<ChartPoint> points = new ArrayList<>(course.size());
        for (int i = 0; i < course.size(); i++) {
            points.add(ChartPoint.of(Instant.ofEpochMilli(course.epochMillis(i)), course.result(i)));
        }
        return points;
    }
}
