package nl.areaal.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.geodata.sample.SampleSeries;
import org.junit.jupiter.api.Test;

class DemoSeriesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void goesOnWhereTheHistoryOfTheSampleRegionEnds() {
        assertThat(DemoSeries.at(datastream("VB-LUCHT-001/NO2"), NOON))
                .isEqualTo(SampleSeries.value("VB-LUCHT-001/NO2", NOON));
    }

    @Test
    void believesAnUnknownDatastreamWithinItsRange() {
        assertThat(DemoSeries.at(datastream("NL10643/NO2"), NOON)).isBetween(0.0, 200.0);
    }

    private static Datastream datastream(String key) {
        return new Datastream(
                17,
                key,
                key,
                5,
                new ObservedProperty("NO2", "stikstofdioxide", "nitrogen dioxide", ""),
                new MeasuredUnit("ug/m3", "µg/m³"),
                Contract.of(Duration.ofHours(1), new PlausibleRange(0, 200)));
    }
}
