package nl.areaal.mapui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveObservationsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final LiveObservations live = new LiveObservations();
    private final List<LiveObservation> heard = new ArrayList<>();

    @Test
    void tellsWhatBecameNewest() {
        live.subscribe(heard::addAll);
        live.receive(List.of(reading(17, NOON, 12.5)));
        assertThat(heard).containsExactly(reading(17, NOON, 12.5));
        assertThat(live.newest(17)).contains(reading(17, NOON, 12.5));
    }

    @Test
    void keepsQuietAboutLateArrivals() {
        live.receive(List.of(reading(17, NOON, 12.5)));
        live.subscribe(heard::addAll);
        live.receive(List.of(reading(17, NOON.minusSeconds(3600), 99)));
        assertThat(heard).isEmpty();
        assertThat(live.newest(17)).contains(reading(17, NOON, 12.5));
    }

    @Test
    void takesACorrectionOfTheNewest() {
        live.receive(List.of(reading(17, NOON, 12.5)));
        live.receive(List.of(reading(17, NOON, 13)));
        assertThat(live.newest(17)).contains(reading(17, NOON, 13));
    }

    @Test
    void goesOnWhenAListenerFails() {
        live.subscribe(news -> {
            throw new IllegalStateException("broken on purpose");
        });
        live.subscribe(heard::addAll);
        live.receive(List.of(reading(17, NOON, 12.5)));
        assertThat(heard).hasSize(1);
    }

    @Test
    void fallsSilentWhenTheSubscriptionIsClosed() {
        live.subscribe(heard::addAll).close();
        live.receive(List.of(reading(17, NOON, 12.5)));
        assertThat(heard).isEmpty();
    }

    private static LiveObservation reading(long datastream, Instant time, double result) {
        return new LiveObservation(datastream, 5, time, result, "ug/m3", 0);
    }
}
