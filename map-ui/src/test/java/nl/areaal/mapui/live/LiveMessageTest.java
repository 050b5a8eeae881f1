package nl.areaal.mapui.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveMessageTest {
    private static final LiveObservation READING =
            new LiveObservation(17, 5, Instant.parse("2026-11-23T10:00:00Z"), 12.77, "ug/m3", 0);

    @Test
    void readsTheReadingsOfAStoredBatch() {
        assertThat(decode("""
                {"type":"nl.areaal.observations-stored","data":{"latest":[
                 {"datastream":17,"thing":5,"phenomenonTime":"2026-11-23T11:00:00+01:00","result":12.77,"unit":"ug/m3","quality":0}]}}
                """)).containsExactly(READING);
    }

    @Test
    void findsNoReadingsInOtherEvents() {
        assertThat(decode("{\"type\":\"nl.areaal.dataset-loaded\",\"data\":{\"dataset\":\"trees\"}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{\"type\":\"nl.areaal.observations-stored\",\"data\":{\"latest\":[{}]}}",
                "{\"type\":\"nl.areaal.observations-stored\",\"data\":{\"latest\":[{\"datastream\":1,\"thing\":1,"
                        + "\"phenomenonTime\":\"noon\",\"result\":1,\"unit\":\"m\"}]}}",
                "{\"type\":\"nl.areaal.observations-stored\",\"data\":{\"latest\":[{\"datastream\":1,\"thing\":1,"
                        + "\"phenomenonTime\":\"2026-11-23T10:00:00Z\",\"result\":1e999,\"unit\":\"m\"}]}}"
            })
    void refusesWhatItCannotRead(String event) {
        assertThatIllegalArgumentException().isThrownBy(() -> decode(event));
    }

    @Test
    void writesOneEventOnOneLine() {
        assertThat(new String(LiveMessage.encode(List.of(READING)), UTF_8))
                .isEqualTo(
                        "data: {\"latest\":[{\"datastream\":17,\"thing\":5,\"phenomenonTime\":\"2026-11-23T10:00:00Z\","
                                + "\"result\":12.77,\"unit\":\"ug/m3\",\"quality\":0}]}\n\n");
    }

    private static List<LiveObservation> decode(String event) {
        return LiveMessage.decode(event.getBytes(UTF_8));
    }
}
