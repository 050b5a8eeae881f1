package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedMakingTest {
    @ParameterizedTest
    @CsvSource({
        "Meetpalen Vecht, meetpalen-vecht",
        "'  Zuidoost-Utrecht: grondwater (2026)', zuidoost-utrecht-grondwater-2026",
        "Geluid één, geluid-een",
        "12 bomen, bomen",
        "'!?', ''",
        "Een heel lange naam voor een feed van de buurt aan de rand, een-heel-lange-naam-voor-een-feed-van-de"
    })
    void callsAFeedByItsTitle(String title, String id) {
        assertThat(FeedMaking.id(title)).isEqualTo(id);
    }
}
