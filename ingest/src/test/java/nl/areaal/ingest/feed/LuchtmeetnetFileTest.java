package nl.areaal.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.dataset.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuchtmeetnetFileTest {
    private static final String FILE = """
            Export;EXP;;;StationsCode;NL1;NL2;NL2
            Periode;2023;;;StationsNaam;Straat;Bos;Bos
            ;;;;Latitude,Longitude;(52.1,5.1);(52.2,5.2);(52.2,5.2)
            ;;;;Meetopstelling;T200;T200;T200
            Component;Bep.periode;Eenheid; Begindatumtijd;Einddatumtijd;NL1;NL2;NL2
            NO2;uur;µg/m³;20230101 00:00;20230101 01:00;10.77;;3.5
            NO2;uur;µg/m³;20230701 00:00;20230701 01:00;;2;
            """;

    @TempDir
    Path folder;

    @Test
    void readsEachValueAtTheBeginningOfItsHourAnHourAheadOfUtcInSummerToo() throws Exception {
        assertThat(readings(read(FILE, false)))
                .containsExactly(
                        "NL1/NO2 2022-12-31T23:00:00Z 10.77",
                        "NL2/NO2 2022-12-31T23:00:00Z 3.5",
                        "NL2/NO2 2023-06-30T23:00:00Z 2.0");
    }

    @Test
    void readsPackedFilesAlike() throws Exception {
        assertThat(readings(read(FILE, true))).isEqualTo(readings(read(FILE, false)));
    }

    @Test
    void makesOneStationOfTwoColumnsOfIt() throws Exception {
        List<Station> stations = read(FILE, false).stations(RegionCrs.GEOMETRY::createPoint);
        assertThat(stations).extracting(Station::key).containsExactly("NL1", "NL2");
        Station street = stations.getFirst();
        assertThat(street.name()).isEqualTo("Straat");
        assertThat(street.location().getX()).isEqualTo(5.1);
        Channel channel = street.channels().getFirst();
        assertThat(channel.unit().ucum()).isEqualTo("ug/m3");
        assertThat(channel.property().nameNl()).isEqualTo("stikstofdioxide");
    }

    @Test
    void countsEmptyCells() throws Exception {
        assertThat(read(FILE, false).remarks())
                .containsExactly(new Remark("empty cell: no reading", 3, "NL2 at 20230101 00:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.77|ten|line 6: the value of NL1 is 'ten', expected a number or nothing",
                "10.77|1e999|line 6: the value of NL1 is '1e999'",
                "20230701 00:00|01-07-2023|line 7: Begindatumtijd is '01-07-2023', expected a time like",
                "(52.1,5.1)|Utrecht|line 5: Latitude,Longitude above is 'Utrecht'",
                "uur|jaar|line 6: period and unit of NO2 is 'jaar;µg/m³'",
                "10.77;;3.5|10.77|line 6: the number of cells is '6', expected 8",
                "Component|Stof|line 1: the head is '', expected a Luchtmeetnet file",
            })
    void namesLineFieldAndValueOfWhatIsWrong(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(FILE.replace(right, wrong), false))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(message);
    }

    private LuchtmeetnetFile read(String content, boolean packed) throws IOException {
        Path path = folder.resolve("month.csv");
        try (OutputStream file = Files.newOutputStream(path);
                OutputStream out = packed ? new GZIPOutputStream(file) : file) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return LuchtmeetnetFile.read(path);
    }

    private static List<String> readings(ReadingsFile file) {
        List<String> readings = new ArrayList<>();
        file.forEachReading((String key, Instant time, double result) -> readings.add(key + " " + time + " " + result));
        return readings;
    }
}
