package nl.areaal.mapui.view;

import java.time.LocalDate;
import java.util.Optional;
import nl.areaal.core.sun.SunDay;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.MapView;
import nl.areaal.mapui.scenario.Scenarios;

/** Gives the tool that somebody has in hand on a map what it needs from here: the course of the sun, and two answers side by side. */
final class ToolInHand {
    /** For whom the map has not been moved yet. */
    private static final LonLat MIDDLE = new LonLat(5.14, 52.09);

    private final AreaalMap map;
    private final ModelLayer answers;
    private final Scenarios scenarios;
    private final String now;

    /**
     * Begins with nothing in hand.
     *
     * @param now what people call the region as it is
     */
    ToolInHand(AreaalMap map, ModelLayer answers, Scenarios scenarios, String now) {
        this.map = map;
        this.answers = answers;
        this.scenarios = scenarios;
        this.now = now;
    }

    /** Takes in hand what a link tells, or puts away what is. */
    void take(MapState state) {
        map.useTool(state.tool().map(MapTool::link).orElse(""));
        serveSun(state);
        serveSides(state);
    }

    /** What changed in hand changes what it needs. */
    void changed(MapState before, MapState state) {
        serveSun(state);
        if (slides(before) || slides(state)) {
            serveSides(state);
        }
    }

    /** The two answers that a difference on the map is between. */
    Optional<ShownDifference> difference(MapState state) {
        return state.difference().flatMap(runs -> ShownDifference.find(scenarios, runs, now));
    }

    private static boolean slides(MapState state) {
        return state.tool().filter(MapTool::isSwipe).isPresent();
    }

    private void serveSun(MapState state) {
        LonLat place = state.view().map(MapView::centre).orElse(MIDDLE);
        state.tool().flatMap(MapTool::sunDay).ifPresent(day -> map.showSun(sun(day, place)));
    }

    private static SunDay sun(LocalDate day, LonLat place) {
        return SunDay.of(day, Figures.REGION_ZONE, place.lon(), place.lat());
    }

    private void serveSides(MapState state) {
        answers.offerSides(
                SwipedAnswers.of(difference(state), state.run().flatMap(scenarios::find), scenarios, now),
                state.tool().filter(MapTool::comparesAnswers).isPresent());
    }
}
