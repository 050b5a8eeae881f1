package nl.areaal.geodata.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.areaal.geodata.store.SharedFiles;
import org.junit.jupiter.api.Test;

/** The built-in mappings on real files, against figures that were counted or published by others. */
class BuiltInTest {
    @Test
    void readsEveryDayOfDeBiltAndItsRecordOfJuly2019() throws IOException {
        Path file = SharedFiles.require("utrecht/knmi_debilt260_daily_20000101-20220321.txt.gz");
        ReadTable read = read(file, "knmi-daily");
        assertThat(read.faults).isEmpty();
        assertThat(read.readings.stream().filter(reading -> reading.startsWith("KNMI-260 TG ")))
                .hasSize(8_116);
        assertThat(read.readings)
                .as("KNMI: 37.5 degrees in De Bilt on 25 July 2019, the highest since 1901")
                .contains("KNMI-260 TX 2019-07-25T00:00:00Z 37.5 Cel");
        assertThat(read.notes)
                .as("days and hours with a trace of rain, counted with awk")
                .containsEntry(Note.SUBSTITUTED, 2 * 1_032);
        assertThat(read.readings).as("a trace").contains("KNMI-260 RH 2000-01-02T00:00:00Z 0.025 mm");
        assertThat(read.readings)
                .as("a tenth below zero is no trace")
                .anyMatch(r -> r.contains(" TN ") && r.contains(" -0.1 "));
    }

    @Test
    void readsEveryCellOfTheTableOfSamenMeten() throws IOException {
        Path file = SharedFiles.require("utrecht/samenmeten_pm25_2023_wide.csv.gz");
        ReadTable read = read(file, "samenmeten-pm25");
        assertThat(read.readings)
                .as("cells with something in them, counted with awk")
                .hasSize(388_058);
        assertThat(read.notes).containsEntry(Note.EMPTY, 344_012);
        assertThat(read.readings.stream().filter(reading -> result(reading) > 500))
                .as("values that nobody can believe are kept")
                .hasSize(6_297);
        assertThat(read.faults).isEmpty();
    }

    @Test
    void findsTheSensorsWhoseNamesBeginWithABlank() throws IOException {
        Path file = SharedFiles.require("utrecht/samenmeten_things_locations.csv");
        try (InputStream bytes = Files.newInputStream(file)) {
            Map<String, Place> places = SidePlaces.read(bytes, mapping("samenmeten-pm25"));
            assertThat(places).hasSize(57).containsEntry("AMF_pm012", new Place("", 5.1079, 52.08969));
        }
    }

    @Test
    void readsGroundwaterHeadsInMetresAboveNapWithTheirWells() throws IOException {
        Path file = SharedFiles.require("utrecht/groundwater/B31H0759001.csv");
        ReadTable read = read(file, "dino-groundwater");
        assertThat(read.readings).hasSize(393).startsWith("B31H0759-001 groundwater-head 1978-07-27T23:00:00Z -0.15 m");
        assertThat(read.places).isEqualTo(Map.of("B31H0759-001", new Place("", 135_040, 453_620)));
        assertThat(read.faults).isEmpty();
    }

    @Test
    void readsTheOtherSpellingOfDinoAndItsEmptyHeads() throws IOException {
        Path file = SharedFiles.require("utrecht/groundwater/B39A0235002_1.csv");
        ReadTable read = read(file, "dino-groundwater");
        long rows = lines(file, line -> line.matches("B39A0235,002,\\d\\d-\\d\\d-\\d{4},.*"));
        assertThat(rows).as("lines with a date").isEqualTo(557);
        assertThat(read.codes())
                .as("a quote that is never closed in the remarks of three lines")
                .containsExactly("bad-quotes", "bad-quotes", "bad-quotes");
        assertThat(read.readings).hasSize(540);
        assertThat(read.notes).containsEntry(Note.EMPTY, 14);
        assertThat(read.places).containsEntry("B39A0235-002", new Place("", 140_316, 443_224));
    }

    @Test
    void readsHoursOfKnmiWithItsListOfStations() throws IOException {
        ReadTable read = ReadTable.of("""
                # BRON: KONINKLIJK NEDERLANDS METEOROLOGISCH INSTITUUT (KNMI)
                # Opmerking: door stationsverplaatsingen zijn deze tijdreeksen mogelijk inhomogeen.
                #
                # STN         LON(east)   LAT(north)  ALT(m)      NAME
                # 999         5.180       52.100      1.90        Proefveld
                #
                # YYYYMMDD  : datum (YYYY=jaar,MM=maand,DD=dag);
                # HH        : tijd (HH uur/hour, UT. 12 UT=13 MET, 14 MEZT. Uurvak 05 loopt van 04.00 UT tot 5.00 UT;
                #
                # STN,YYYYMMDD,   HH,   DD,   FH,    T,   RH,   VV

                  999,20260101,    1,  990,   30,  -12,   -1,   75
                  999,20260101,   24,  240,   40,   55,    3,   70
                """, mapping("knmi-hourly"));
        assertThat(read.readings)
                .containsExactly(
                        "KNMI-999 FH 2026-01-01T00:00:00Z 3.0 m/s",
                        "KNMI-999 T 2026-01-01T01:00:00Z -1.2 Cel",
                        "KNMI-999 RH 2026-01-01T00:00:00Z 0.025 mm",
                        "KNMI-999 DD 2026-01-01T23:00:00Z 240.0 deg",
                        "KNMI-999 FH 2026-01-01T23:00:00Z 4.0 m/s",
                        "KNMI-999 T 2026-01-02T00:00:00Z 5.5 Cel",
                        "KNMI-999 RH 2026-01-01T23:00:00Z 0.3 mm");
        assertThat(read.places).isEqualTo(Map.of("KNMI-999", new Place("Proefveld", 5.18, 52.1)));
        assertThat(read.notes).isEqualTo(Map.of(Note.SENTINEL, 1, Note.SUBSTITUTED, 1, Note.NOT_MAPPED, 1));
    }

    private static CsvMapping mapping(String id) {
        return BuiltIn.find(id).orElseThrow().mapping();
    }

    private static ReadTable read(Path file, String id) throws IOException {
        try (InputStream bytes = Unpacked.of(Files.newInputStream(file))) {
            return ReadTable.of(bytes, "file", mapping(id));
        }
    }

    private static double result(String reading) {
        return Double.parseDouble(List.of(reading.split(" ", -1)).get(3));
    }

    private static long lines(Path file, Predicate<String> which) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().filter(which).count();
        }
    }
}
