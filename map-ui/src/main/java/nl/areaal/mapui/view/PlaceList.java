package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.core.scenario.inverse.BestPlaces;
import nl.areaal.core.scenario.inverse.RankedPlace;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatBounds;
import nl.areaal.mapui.map.PlaceShape;
import org.locationtech.jts.geom.Coordinate;

/** The blocks where a hectare of a measure does most, the best first: listed, outlined on the map, and there to be taken. */
final class PlaceList extends Div {
    private static final int MOST_SHOWN = 10;

    private final AreaalMap map;
    private final AreaStore areas;
    private final Consumer<Intervention> taken;
    private final Figures figures = new Figures(getLocale());
    private List<Measure> shown = List.of();

    /**
     * Makes an empty one.
     *
     * @param taken hears which measure somebody wants to have made
     */
    PlaceList(AreaalMap map, AreaStore areas, Consumer<Intervention> taken) {
        this.map = map;
        this.areas = areas;
        this.taken = taken;
        addClassName("place-list");
    }

    void clear() {
        removeAll();
        shown = List.of();
        map.showPlaces(List.of());
    }

    /** Shows what was found for an area. */
    void show(BestPlaces found, ModelCard model, String areaCode) {
        clear();
        List<RankedPlace> best = found.places().stream()
                .filter(place -> place.gainPerHectare() > 0)
                .limit(MOST_SHOWN)
                .toList();
        String area = AreaCode.parse(areaCode)
                .flatMap(areas::summary)
                .map(AreaSummary::name)
                .orElse(areaCode);
        Paragraph said = new Paragraph(
                best.isEmpty()
                        ? getTranslation("where-most.nowhere", area)
                        : getTranslation("where-most.found", area, figures.whole(Math.round(found.blockMetres()))));
        said.getElement().setAttribute("role", "status");
        add(said);
        shown = best.stream().map(place -> Measure.of(place.step())).toList();
        OrderedList list = new OrderedList();
        list.addClassName("places");
        for (int place = 0; place < best.size(); place++) {
            list.add(item(place, best.get(place), model));
        }
        add(list);
        outline(-1);
    }

    private ListItem item(int place, RankedPlace ranked, ModelCard model) {
        String name = name(shown.get(place));
        Span words = new Span(new Span(name), quiet(gain(ranked, model)));
        words.addClassName("place-words");
        Button look = new Button(VaadinIcon.SEARCH.create(), click -> lookAt(place));
        look.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        look.addClassName("look");
        look.setAriaLabel(getTranslation("where-most.look", place + 1, name));
        Button take = new Button(getTranslation("where-most.take"), click -> taken.accept(ranked.step()));
        take.addThemeVariants(ButtonVariant.SMALL);
        take.addClassName("take");
        take.setAriaLabel(getTranslation("where-most.take.of", place + 1, name));
        Span rank = new Span(String.valueOf(place + 1));
        rank.addClassName("rank");
        return new ListItem(rank, words, look, take);
    }

    private String gain(RankedPlace ranked, ModelCard model) {
        double gain = ranked.gainPerHectare();
        String size = Units.with(figures.decimal(gain, digits(gain)), model.unit());
        String words = getTranslation(model.moreIs() == MoreIs.NEITHER ? "where-most.rise" : "where-most.gain", size);
        return ranked.result().isDemonstrable() ? words : words + " · " + getTranslation("where-most.not-demonstrable");
    }

    /** Two figures that count, however small: what one hectare does to a town is little. */
    private static int digits(double gain) {
        return Math.clamp((int) Math.ceil(1 - Math.log10(gain)), 0, 9);
    }

    private String name(Measure measure) {
        Coordinate middle =
                measure.intervention().extent().getEnvelopeInternal().centre();
        return areas.at(middle.x, middle.y, AreaLevel.WIJK)
                .or(() -> areas.at(middle.x, middle.y, AreaLevel.GEMEENTE))
                .map(AreaSummary::name)
                .orElseGet(() -> getTranslation("where-most.place"));
    }

    private void lookAt(int place) {
        outline(place);
        map.fitBounds(bounds(shown.get(place)));
    }

    private void outline(int strong) {
        List<PlaceShape> shapes = new ArrayList<>();
        for (int place = 0; place < shown.size(); place++) {
            shapes.add(new PlaceShape(shown.get(place).outline(), String.valueOf(place + 1), place == strong));
        }
        map.showPlaces(shapes);
    }

    private static LonLatBounds bounds(Measure measure) {
        List<LonLat> corners = measure.outline().corners();
        return LonLatBounds.of(
                corners.stream().mapToDouble(LonLat::lon).min().orElseThrow(),
                corners.stream().mapToDouble(LonLat::lat).min().orElseThrow(),
                corners.stream().mapToDouble(LonLat::lon).max().orElseThrow(),
                corners.stream().mapToDouble(LonLat::lat).max().orElseThrow());
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
