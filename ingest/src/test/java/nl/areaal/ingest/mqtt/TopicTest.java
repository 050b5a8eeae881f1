package nl.areaal.ingest.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {
    @Test
    void aTopicIsAVersionAPathAndOptions() {
        assertThat(Topic.parse("v1.1/Datastreams(1)/Observations?$select=result,phenomenonTime"))
                .isEqualTo(new Topic(
                        "v1.1", List.of("Datastreams(1)", "Observations"), Map.of("$select", "result,phenomenonTime")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.0/Observations",
                "v1.1/Datastreams(1)/Observations",
                "v1.1/Things(1)/Datastreams(2)/Observations"
            })
    void observationsArePublishedToCollectionsOfThem(String topic) {
        assertThat(Topic.parse(topic).observations().type()).isEqualTo(EntityType.OBSERVATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1.1",
                "v1.1/",
                "v2.0/Observations",
                "/v1.1/Observations",
                "v1.1/Observations/",
                "v1.1/Things",
                "v1.1/Observations(10000000000000000)",
                "v1.1/Observations/$ref",
                "v1.1/Observations?$select=result",
                "v1.1/Observations?$filter=result gt 1",
                "v1.1/Nothing(1)/Observations"
            })
    void nothingElseIsPublishedTo(String topic) {
        assertThatThrownBy(() -> Topic.parse(topic).observations())
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.field()).isEqualTo("topic"));
    }
}
