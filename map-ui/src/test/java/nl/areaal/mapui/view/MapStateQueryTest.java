package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.MapView;
import nl.areaal.mapui.scenario.RunPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapStateQueryTest {
    @Test
    void aLinkRestoresAllThatWasShown() {
        MapState state = new MapState(
                Optional.of(new AreaCode("GM0344")),
                Optional.of(new MapView(new LonLat(5.1207, 52.0907), 11.5, -20, 45)),
                new LayerChoice(
                        new TreeMap<>(Map.of("heat", true, "roads", false)),
                        new TreeMap<>(Map.of("heat", 40, "trees", 0)),
                        List.of("land-use", "roads"),
                        Optional.of(AreaLevel.WIJK)),
                Optional.of(UUID.fromString("00000000-0000-0000-0000-000000000007")),
                Optional.of(new RunPair(new UUID(0, 7), new UUID(0, 8))),
                Optional.of(SidePage.SCENARIO),
                MapTool.parse("swipe:2026-11-27T14:00Z,40"));
        assertThat(MapStateQuery.read(MapStateQuery.write(state))).isEqualTo(state);
    }

    @Test
    void theStartHasAnEmptyQuery() {
        assertThat(MapStateQuery.write(MapState.START).getQueryString()).isEmpty();
        assertThat(MapStateQuery.read(QueryParameters.empty())).isEqualTo(MapState.START);
    }

    @Test
    void aViewFromAboveIsShort() {
        MapState state = MapState.START.withView(MapView.fromAbove(5.12, 52.09, 10));
        assertThat(MapStateQuery.write(state).getSingleParameter("view")).contains("5.12000,52.09000,10.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area=nowhere",
                "view=5.1,fifty,3",
                "view=500,52,3",
                "view=5,52",
                "view=5,52,NaN",
                "run=17",
                "between=17",
                "between=00000000-0000-0000-0000-000000000007,x",
                "panel=moon",
                "layers=",
                "layers=-,",
                "opacity=roads,roads:many,roads:101,:5",
                "order=,",
                "level=street",
                "tool=hammer:5",
                "tool=length:5.1",
                "tool=time:yesterday",
                "tool=swipe:answers,<b>"
            })
    void aMangledPartOfALinkIsLeftOut(String query) {
        assertThat(MapStateQuery.read(QueryParameters.fromString(query))).isEqualTo(MapState.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length:",
                "area:5.12,52.09;5.13,52.10;5.14,52.08",
                "time:now",
                "time:2026-11-27T14:00Z",
                "swipe:answers,50",
                "sun:2026-06-21T15:10"
            })
    void aToolIsInTheLinkAsTheMapTellsIt(String tool) {
        MapState state = MapState.START.withTool(MapTool.parse(tool));
        assertThat(MapStateQuery.write(state).getSingleParameter("tool")).contains(tool);
        assertThat(MapStateQuery.read(MapStateQuery.write(state))).isEqualTo(state);
    }

    @Test
    void aDayThatIsNoneHasNoSun() {
        assertThat(MapTool.parse("sun:2026-02-28T15:10").flatMap(MapTool::sunDay))
                .contains(LocalDate.of(2026, 2, 28));
        assertThat(MapTool.parse("sun:2026-02-30T15:10").flatMap(MapTool::sunDay))
                .isEmpty();
        assertThat(MapTool.parse("time:now").flatMap(MapTool::sunDay)).isEmpty();
    }

    @Test
    void whoeverComparesGoesOnComparingWithAnotherArea() {
        MapState comparing = MapState.START.withPage(Optional.of(SidePage.COMPARE));
        assertThat(comparing.withArea(new AreaCode("GM0344")).page()).contains(SidePage.COMPARE);
        assertThat(MapState.START.withArea(new AreaCode("GM0344")).page()).contains(SidePage.AREA);
    }

    @Test
    void aRunTakesThePlaceOfADifference() {
        MapState different = MapState.START.withDifference(Optional.of(new RunPair(new UUID(0, 7), new UUID(0, 8))));
        assertThat(different.withRun(Optional.of(new UUID(0, 9))).difference()).isEmpty();
    }
}
