package nl.areaal.geodata.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Station;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class SampleStationsTest {
    /** West, east, south and north of the province with Vijfheerenlanden, RD New. */
    private static final Envelope PROVINCE = new Envelope(114_000, 172_000, 429_000, 478_000);

    private final SampleFacts facts = SampleFacts.read();
    private final List<Station> stations = SampleStations.of(facts);
    private final List<Channel> channels =
            stations.stream().flatMap(station -> station.channels().stream()).toList();

    @Test
    void measuresThreeHundredQuantities() {
        assertThat(stations).hasSize(155);
        assertThat(channels).hasSize(300);
    }

    @Test
    void givesEveryStationAndDatastreamAKeyOfItsOwn() {
        assertThat(stations).extracting(Station::key).doesNotHaveDuplicates().contains("VB-LUCHT-001");
        assertThat(channels).extracting(Channel::key).doesNotHaveDuplicates().contains("VB-LUCHT-001/NO2");
    }

    @Test
    void standsWithinAFewHundredMetresOfAWijk() {
        assertThat(stations).allSatisfy(station -> {
            assertThat(PROVINCE.contains(station.location().getCoordinate())).isTrue();
            assertThat(facts.wijken())
                    .anyMatch(wijk -> wijk.point().distance(station.location().getCoordinate()) < 200);
        });
    }

    @Test
    void neverPutsTwoStationsOnOneSpot() {
        assertThat(stations)
                .extracting(station -> station.location().getCoordinate())
                .doesNotHaveDuplicates();
    }

    @Test
    void namesAStationAfterItsGemeenteAndWijk() {
        assertThat(stations)
                .extracting(Station::name)
                .doesNotHaveDuplicates()
                .contains("Luchtmeetpunt Amersfoort Kruiskamp", "Verkeerstelpunt A12 Utrechtse Heuvelrug Driebergen")
                .noneMatch(name -> name.contains("Wijk 0"));
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(SampleStations.describe(SampleStations.of(SampleFacts.read())))
                .isEqualTo(SampleStations.describe(stations));
    }

    @Test
    void hasASeriesForEveryDatastream() {
        assertThat(channels)
                .allSatisfy(
                        channel -> assertThat(SampleSeries.find(channel.key())).isPresent());
    }
}
