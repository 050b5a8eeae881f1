package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import nl.areaal.mapui.language.Figures;

/** The map as it comes out of the printer: a sheet with title, legend, bar and north, and one with the sources of the layers. */
final class PaperPage extends Div {
    /** The bar is the longest of these that is no longer than a quarter of the paper is wide. */
    private static final List<Integer> BAR_METRES = List.of(10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000);

    private static final int MOST_OF_PAPER = 4;
    private static final int METRES_PER_KILOMETRE = 1_000;

    private final ToldMap told;
    private final Figures figures = new Figures(getLocale());
    private final H2 title = new H2();
    private final Div legend = new Div();
    private final Div foot = new Div();
    private final Section front;
    private final Section sources = new Section();

    PaperPage(ToldMap told) {
        this.told = told;
        addClassName("paper-page");
        Div north = new Div(new Span(getTranslation("paper.north")));
        north.addClassName("paper-north");
        Div ground = new Div(told.map(), north);
        ground.addClassName("paper-map");
        legend.addClassName("paper-legend");
        foot.addClassName("paper-foot");
        front = new Section(title, ground, legend, foot);
        add(front, sources);
    }

    /**
     * Sets it anew; the map itself stays, as it would have to be drawn again.
     *
     * @param address of the same map on a screen
     */
    void show(PrintSheet sheet, LayerChoice choice, String address) {
        List<MapLayer> seen = told.seen(choice);
        title.setText(sheet.title().isEmpty() ? getTranslation("paper.untitled") : sheet.title());
        fillLegend(seen);
        fillFoot(sheet, address);
        fillSources(seen);
        size(sheet, front, "paper-front");
        front.setHeight(sheet.heightMillimetres() + "mm");
        size(sheet, sources, "paper-sources");
    }

    private void fillLegend(List<MapLayer> seen) {
        legend.removeAll();
        legend.add(new H3(getTranslation("paper.legend")));
        seen.forEach(layer ->
                told.explanation().legend(layer).ifPresent(meaning -> legend.add(new Span(layer.name()), meaning)));
    }

    private void fillSources(List<MapLayer> seen) {
        sources.removeAll();
        sources.add(new H2(getTranslation("paper.sources")));
        seen.forEach(layer -> told.explanation()
                .origin(layer)
                .ifPresent(origin -> sources.add(new Div(new H3(layer.name()), origin))));
    }

    private void fillFoot(PrintSheet sheet, String address) {
        Span scale = new Span(getTranslation("paper.scale", figures.whole(sheet.scale())));
        scale.addClassName("paper-scale");
        Span link = new Span(address);
        link.addClassName("paper-link");
        foot.removeAll();
        foot.add(scale, bar(sheet), new Span(getTranslation("paper.made", figures.moment(Instant.now()))), link);
    }

    private Div bar(PrintSheet sheet) {
        int metres = BAR_METRES.stream()
                .filter(length -> sheet.millimetres(length) * MOST_OF_PAPER <= sheet.widthMillimetres())
                .reduce((shorter, longer) -> longer)
                .orElse(BAR_METRES.getFirst());
        Div bar = new Div(new Span(
                metres < METRES_PER_KILOMETRE ? metres + " m" : figures.whole(metres / METRES_PER_KILOMETRE) + " km"));
        bar.addClassName("paper-bar");
        bar.getElement().setAttribute("data-metres", String.valueOf(metres));
        bar.getStyle().setWidth(sheet.millimetres(metres) + "mm");
        return bar;
    }

    private static void size(PrintSheet sheet, Section section, String name) {
        section.setClassName("paper-sheet " + name + " " + sheet.orientation().word());
        section.getStyle().setWidth(sheet.widthMillimetres() + "mm").setMinHeight(sheet.heightMillimetres() + "mm");
    }
}
