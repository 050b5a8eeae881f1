package nl.areaal.mapui.view;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.areaal.core.area.AreaCode;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.MapView;
import nl.areaal.mapui.scenario.RunPair;

/**
 * {@link MapState} as the query of a URL, e.g. {@code ?area=GM0344&view=5.12070,52.09070,11.50&layers=-roads}. A part that
 * does not read well is left out, so that an old or mangled link still opens the map.
 */
final class MapStateQuery {
    static final String AREA = "area";

    private static final String VIEW = "view";
    private static final String RUN = "run";
    private static final String DIFFERENCE = "between";
    private static final String PAGE = "panel";
    private static final String TOOL = "tool";
    private static final int SHORT_VIEW = 3;
    private static final int FULL_VIEW = 5;

    private MapStateQuery() {}

    static MapState read(QueryParameters query) {
        return new MapState(
                query.getSingleParameter(AREA).flatMap(AreaCode::parse),
                part(query, VIEW, MapStateQuery::view),
                LayerChoiceQuery.read(query),
                part(query, RUN, UUID::fromString),
                part(query, DIFFERENCE, MapStateQuery::pair),
                query.getSingleParameter(PAGE).flatMap(SidePage::find),
                query.getSingleParameter(TOOL).flatMap(MapTool::parse));
    }

    static QueryParameters write(MapState state) {
        Map<String, String> parts = new LinkedHashMap<>();
        state.area().ifPresent(code -> parts.put(AREA, code.value()));
        state.page().ifPresent(page -> parts.put(PAGE, page.word()));
        state.run().ifPresent(run -> parts.put(RUN, run.toString()));
        state.difference().ifPresent(pair -> parts.put(DIFFERENCE, pair.from() + "," + pair.to()));
        LayerChoiceQuery.write(state.layers(), parts);
        state.tool().ifPresent(tool -> parts.put(TOOL, tool.link()));
        state.view().ifPresent(view -> parts.put(VIEW, text(view)));
        return QueryParameters.simple(parts);
    }

    /** The state as the end of an address, from the question mark on; nothing for the start. */
    static String address(MapState state) {
        String query = write(state).getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }

    private static <T> Optional<T> part(QueryParameters query, String name, Function<String, T> reading) {
        try {
            return query.getSingleParameter(name).map(reading);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static RunPair pair(String text) {
        String[] runs = text.split(",", -1);
        if (runs.length != 2) {
            throw new IllegalArgumentException("between is '" + text + "', expected two runs with a comma between");
        }
        return new RunPair(UUID.fromString(runs[0]), UUID.fromString(runs[1]));
    }

    private static MapView view(String text) {
        double[] numbers = Arrays.stream(text.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (numbers.length != SHORT_VIEW && numbers.length != FULL_VIEW) {
            throw new IllegalArgumentException(
                    "view is '" + text + "', expected lon,lat,zoom or lon,lat,zoom,bearing,pitch");
        }
        boolean full = numbers.length == FULL_VIEW;
        return new MapView(
                new LonLat(numbers[0], numbers[1]), numbers[2], full ? numbers[3] : 0, full ? numbers[4] : 0);
    }

    private static String text(MapView view) {
        String place = String.format(
                Locale.ROOT,
                "%.5f,%.5f,%.2f",
                view.centre().lon(),
                view.centre().lat(),
                view.zoom());
        return view.bearing() == 0 && view.pitch() == 0
                ? place
                : place + String.format(Locale.ROOT, ",%.1f,%.1f", view.bearing(), view.pitch());
    }
}
