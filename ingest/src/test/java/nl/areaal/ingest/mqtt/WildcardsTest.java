package nl.areaal.ingest.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WildcardsTest {
    @Test
    void onePlusAloneStandsForTheCollections() {
        assertThat(topics("v1.1/+"))
                .containsExactlyInAnyOrder(
                        "v1.1/Things",
                        "v1.1/Locations",
                        "v1.1/HistoricalLocations",
                        "v1.1/Datastreams",
                        "v1.1/Sensors",
                        "v1.1/ObservedProperties",
                        "v1.1/Observations",
                        "v1.1/FeaturesOfInterest");
    }

    @Test
    void standsForTheObservationsOfEachDatastream() {
        assertThat(topics("v1.0/+/Observations?$select=result")).containsExactly("v1.0/+/Observations?$select=result");
        assertThat(topics("v1.1/#")).hasSize(9).contains("v1.1/Things", "v1.1/+/Observations");
    }

    @Test
    void standsForAllThatHangsOnAnEntity() {
        List<String> below = List.of(
                "v1.1/Things(1)/Locations",
                "v1.1/Things(1)/HistoricalLocations",
                "v1.1/Things(1)/Datastreams",
                "v1.1/Things(1)/name",
                "v1.1/Things(1)/description",
                "v1.1/Things(1)/properties");
        assertThat(topics("v1.1/Things(1)/+")).containsExactlyElementsOf(below);
        assertThat(topics("v1.1/Things(1)/#"))
                .startsWith("v1.1/Things(1)")
                .hasSize(7)
                .containsAll(below);
        assertThat(topics("v1.1/Datastreams(1)/Thing/+")).contains("v1.1/Datastreams(1)/Thing/name");
        assertThat(topics("v1.1/Datastreams(1)/Observations/#")).containsExactly("v1.1/Datastreams(1)/Observations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+/#",
                "v1.2/#",
                "v1.1/Things/+",
                "v1.1/Things(+)/name",
                "v1.1/+/Datastreams",
                "v1.1/+/+",
                "v1.1/#/Observations",
                "v1.1/Things(1)/+/name",
                "v1.1/Things(1)/+?$select=name",
                "v1.1/Nothings(1)/#",
                "+"
            })
    void saysWhichWildcardsThereAre(String filter) {
        assertThat(Wildcards.areIn(filter)).isTrue();
        assertThatThrownBy(() -> topics(filter))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("v1.1/");
    }

    @Test
    void doesNotTakeAnOptionForAWildcard() {
        assertThat(Wildcards.areIn("v1.1/Observations?$select=a+b#")).isFalse();
    }

    private static List<String> topics(String filter) {
        return Wildcards.topics(filter).stream()
                .map(meant -> meant.byDatastream()
                        ? meant.topic().within("+").text()
                        : meant.topic().text())
                .toList();
    }
}
