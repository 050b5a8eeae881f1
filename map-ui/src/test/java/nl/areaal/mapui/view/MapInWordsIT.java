package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.mapui.SmallRegion;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLatBounds;
import nl.areaal.mapui.map.MapSight;
import nl.areaal.mapui.map.MapSightEvent;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithAnonymousUser
class MapInWordsIT extends ViewTestBase {
    private static final LonLatBounds AROUND_THE_TOWN = LonLatBounds.of(5.0, 52.0, 5.2, 52.2);
    private static final LonLatBounds AT_SEA = LonLatBounds.of(3.0, 53.0, 3.2, 53.2);

    @Test
    void theTablesSayWhatTheMapShows() {
        follow("panel=sight&layers=heat");
        look(AROUND_THE_TOWN, AreaLevel.GEMEENTE, false);
        assertThat(textOf(SightPanel.class))
                .contains("In beeld: 1 gemeente (Utrecht), en 1 sensor", "Stedelijk hitte-eiland: 1,91 K in Utrecht.")
                .contains("432.100", "1,91 K", "Station Plein", "Stikstofdioxide", "23,0 µg/m³");
    }

    /** The station of the small region measured one more each hour, 23 at its last. */
    @Test
    void theTablesLookBackWithTheMap() {
        Instant then = SmallRegion.get().lastHour().minus(Duration.ofHours(3));
        follow("panel=sight&tool=time:" + then.toString().replace(":00Z", "Z"));
        look(AROUND_THE_TOWN, AreaLevel.GEMEENTE, false);
        assertThat(textOf(SightPanel.class)).contains("20,0 µg/m³", "Metingen zoals ze waren op");
    }

    @Test
    void withoutAnAnswerOnTheMapThereIsNoneInTheTable() {
        follow("panel=sight");
        look(AROUND_THE_TOWN, AreaLevel.WIJK, false);
        assertThat(textOf(SightPanel.class)).contains("1 wijk (Binnenstad)").doesNotContain("hitte");
    }

    @Test
    void whoAsksHearsItInTheirLanguageWithoutATable() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        navigate(RegionView.class);
        look(AROUND_THE_TOWN, AreaLevel.PROVINCIE, true);
        assertThat(voice()).startsWith("In view: 1 province (Utrecht (provincie)), and 1 sensor");
    }

    @Test
    void askingAgainIsSaidAgain() {
        navigate(RegionView.class);
        look(AROUND_THE_TOWN, AreaLevel.WIJK, true);
        String first = voice();
        look(AROUND_THE_TOWN, AreaLevel.WIJK, true);
        assertThat(voice()).isNotEqualTo(first).startsWith(first);
    }

    @Test
    void anEmptySeaIsSaidToBeEmpty() {
        follow("panel=sight");
        look(AT_SEA, AreaLevel.GEMEENTE, false);
        assertThat(textOf(SightPanel.class))
                .contains("In beeld: geen gemeente, en geen sensoren.", "Er liggen geen gebieden in beeld");
    }

    @Test
    void everyLevelThatALinkCanTellHasItsWords() {
        follow("panel=sight");
        for (AreaLevel level : AreaLevel.values()) {
            look(AT_SEA, level, false);
            assertThat(textOf(SightPanel.class)).doesNotContain("sight.areas");
        }
    }

    @Test
    void theWholeWorldIsNoTrouble() {
        follow("panel=sight");
        look(LonLatBounds.of(-180, -90, 180, 90), AreaLevel.PROVINCIE, false);
        assertThat(textOf(SightPanel.class)).contains("1 provincie", "Station Plein");
    }

    private void look(LonLatBounds bounds, AreaLevel level, boolean asked) {
        AreaalMap map = find(AreaalMap.class).single();
        ComponentUtil.fireEvent(map, new MapSightEvent(map, true, new MapSight(bounds, level, asked)));
    }

    private String voice() {
        return find(Div.class).all().stream()
                .filter(div -> div.hasClassName("map-voice"))
                .findFirst()
                .orElseThrow()
                .getText();
    }
}
