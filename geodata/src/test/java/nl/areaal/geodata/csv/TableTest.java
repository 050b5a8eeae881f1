package nl.areaal.geodata.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    private static final CsvMapping DUTCH = Mappings.wide(Mappings.DUTCH, Mappings.local("dd-MM-yyyy HH:mm"));

    @Test
    void readsDecimalCommasAndLocalTimesOfSummerAndWinter() throws IOException {
        ReadTable read = ReadTable.of("""
                paal;tijd;temp;regen
                Dom;15-01-2026 12:00;-0,5;
                Dom;15-07-2026 12:00;21,25;1
                """, DUTCH);
        assertThat(read.readings)
                .containsExactly(
                        "Dom temperature 2026-01-15T11:00:00Z -0.5 Cel",
                        "Dom temperature 2026-07-15T10:00:00Z 21.25 Cel",
                        "Dom rain 2026-07-15T10:00:00Z 1.0 mm");
        assertThat(read.notes).containsEntry(Note.EMPTY, 1);
        assertThat(read.faults).isEmpty();
    }

    @Test
    void neitherGuessesATimeThatWasSkippedNorOneThatWasThereTwice() throws IOException {
        ReadTable read = ReadTable.of("""
                paal;tijd;temp;regen
                Dom;29-03-2026 02:30;1;0
                Dom;25-10-2026 02:30;2;0
                Dom;25-10-2026 03:00;3;0
                """, DUTCH);
        assertThat(read.codes()).containsExactly("time-does-not-exist", "ambiguous-time");
        assertThat(read.faults.get(1).expected()).contains("+02:00 or +01:00");
        assertThat(read.readings).hasSize(2);
        assertThat(read.faultTexts.getFirst()).isEqualTo("Dom;29-03-2026 02:30;1;0");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T13:00:00Z, 2026-01-31T13:00:00Z",
        "2026-01-31T13:00:00.250Z, 2026-01-31T13:00:00.250Z",
        "2026-01-31T13:00:00+02:00, 2026-01-31T11:00:00Z",
        "2026-01-31 13:00, 2026-01-31T12:00:00Z",
        "2026-01-31, 2026-01-30T23:00:00Z",
        "2026-01-31T24:00, 2026-01-31T23:00:00Z",
    })
    void readsTimesOfIso8601(String text, String expected) throws Exception {
        TimeReader reader = new TimeReader(Mappings.local(TimeColumn.ISO));
        assertThat(reader.read(List.of(text), 1)).hasToString(expected);
    }

    @Test
    void notesAMeanAtTheBeginOfItsHourAndAMomentaryValueAtTheTimeThatIsTold() throws IOException {
        TimeRule hours = new TimeRule(
                List.of(new TimeColumn("dag", "yyyyMMdd"), new TimeColumn("uur", TimeColumn.HOUR)),
                "UTC",
                Edge.END,
                Duration.ofHours(1));
        ReadTable read = ReadTable.of(
                "paal,dag,uur,temp\nA,20260101,1,5\nA,20260101,24,6\nA,20260101,0,7\n",
                Mappings.wide(CsvForm.COMMAS, hours));
        assertThat(read.readings)
                .containsExactly(
                        "A temperature 2026-01-01T00:00:00Z 5.0 Cel", "A temperature 2026-01-01T23:00:00Z 6.0 Cel");
        assertThat(read.codes()).containsExactly("bad-time");
    }

    @Test
    void readsATableWithAColumnForEachStation() throws IOException {
        ReadTable read = ReadTable.of(
                "tijd,A,B\n2026-01-01T00:00:00Z,1.5,\n2026-01-01T01:00:00Z,-9999.0,x\n",
                Mappings.ofStations(CsvForm.COMMAS, Mappings.local(TimeColumn.ISO), List.of("-9999")));
        assertThat(read.readings).containsExactly("A temperature 2026-01-01T00:00:00Z 1.5 Cel");
        assertThat(read.notes).isEqualTo(Map.of(Note.EMPTY, 1, Note.SENTINEL, 1));
        assertThat(read.faults)
                .containsExactly(new Fault(Cause.BAD_NUMBER, 3, 3, "B", "x", "a number such as 12.5, or nothing"));
    }

    @Test
    void readsALongTableAndHoldsItToItsUnits() throws IOException {
        ReadTable read =
                ReadTable.ofLatin1("""
                paal;tijd;wat;waarde;eenheid
                A;01-06-2026 00:00;temp;7,5;°C
                A;01-06-2026 00:00;regen;-9999;mm
                A;01-06-2026 00:00;regen;0,2;cm
                A;01-06-2026 00:00;wind;3;m/s
                ;01-06-2026 00:00;regen;3;mm
                """, Mappings.longTable(Mappings.DUTCH, Mappings.local("dd-MM-yyyy HH:mm")));
        assertThat(read.readings).containsExactly("A temperature 2026-05-31T22:00:00Z 7.5 Cel");
        assertThat(read.codes()).containsExactly("wrong-unit", "unknown-property", "no-station");
        assertThat(read.notes).containsEntry(Note.SENTINEL, 1);
    }

    @Test
    void learnsPlacesFromTheRows() throws IOException {
        ReadTable read = ReadTable.of(
                "paal;tijd;temp;x;y\nA;01-06-2026 00:00;7;136000;456000\nB;01-06-2026 00:00;7;west;1\n",
                Mappings.withPlaces(Mappings.DUTCH, Mappings.local("dd-MM-yyyy HH:mm")));
        assertThat(read.places).isEqualTo(Map.of("A", new Place("", 136_000, 456_000)));
        assertThat(read.codes()).containsExactly("bad-place");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dom;31-04-2026 12:00;1;0|bad-time",
                "Dom;2026-04-30 12:00;1;0|bad-time",
                "Dom;;1;0|bad-time",
                "Dom;01-01-1899 12:00;1;0|time-out-of-range",
                "Dom;01-01-2027 12:00;1;0|time-in-future",
                "Dom;15-01-2026 12:00;1.5;0|bad-number",
                "Dom;15-01-2026 12:00;NaN;0|bad-number",
                "Dom;15-01-2026 12:00;1.000,5;0|bad-number",
                "Dom;15-01-2026 12:00;1e999;0|not-finite",
                "Dom;15-01-2026 12:00;1|wrong-number-of-cells",
                "Dom;15-01-2026 12:00;1;0;9|wrong-number-of-cells",
                "\"Dom;15-01-2026 12:00;1;0|bad-quotes",
                "\"Dom\"x;15-01-2026 12:00;1;0|bad-quotes",
                " ;15-01-2026 12:00;1;0|no-station",
            })
    void saysWhatIsWrongWithALineAndReadsTheNext(String line, String code) throws IOException {
        ReadTable read = ReadTable.of("paal;tijd;temp;regen\n" + line + "\nUtr;15-01-2026 12:00;4;0\n", DUTCH);
        assertThat(read.codes()).containsExactly(code);
        assertThat(read.faults.getFirst().line()).isEqualTo(2);
        assertThat(read.faultTexts).containsExactly(line);
        assertThat(read.readings).contains("Utr temperature 2026-01-15T11:00:00Z 4.0 Cel");
    }

    @Test
    void readsCellsThatHoldLineBreaksAndCountsLinesAsAnEditorDoes() throws IOException {
        ReadTable read = ReadTable.of(
                """
                paal;tijd;"temp
                (°C)";regen;opmerking
                "Dom
                toren";15-01-2026 12:00;1;0;"Mast ""B""; moved
                a; little

                north"
                Utr;15-01-2026 12:00;x;0;
                Utr;15-01-2026 13:00;4;0;""
                """.replace("\n", "\r\n"),
                Mappings.wide(Mappings.DUTCH, Mappings.local("dd-MM-yyyy HH:mm"), "temp (°C)"));
        assertThat(read.readings)
                .contains(
                        "Dom toren temperature 2026-01-15T11:00:00Z 1.0 Cel",
                        "Utr temperature 2026-01-15T12:00:00Z 4.0 Cel");
        assertThat(read.faults).extracting(Fault::line, Fault::value).containsExactly(tuple(8L, "x"));
    }

    @Test
    void tellsTheFirstLineOfARowThatHasMore() throws IOException {
        ReadTable read = ReadTable.of("paal;tijd;temp;regen\n\"Dom\ntoren\";15-01-2026 12:00;x;0\n", DUTCH);
        assertThat(read.faults).extracting(Fault::line).containsExactly(2L);
        assertThat(read.faultTexts).containsExactly("\"Dom\ntoren\";15-01-2026 12:00;x;0");
    }

    @Test
    void losesNoRowBetweenTwoQuotesThatWereForgotten() throws IOException {
        ReadTable read = ReadTable.of("""
                paal;tijd;temp;opmerking
                A;15-01-2026 12:00;1;"moved
                B;15-01-2026 12:00;2;
                C;15-01-2026 12:00;3;again"
                D;15-01-2026 12:00;";4
                E;15-01-2026 12:00;";5
                """, DUTCH);
        assertThat(read.readings).extracting(reading -> reading.charAt(0)).containsExactly('B', 'C');
        assertThat(read.codes()).containsExactly("bad-quotes", "bad-quotes", "bad-quotes");
        assertThat(read.faults).extracting(Fault::line).containsExactly(2L, 5L, 6L);
        assertThat(read.faults.getFirst().expected())
                .isEqualTo("a quote that is closed within 100 lines, and before the next row begins");
    }

    @ParameterizedTest
    @CsvSource({"98, 0", "99, 1"})
    void looksForTheEndOfACellNoFurtherThanItSays(int breaks, int faults) throws IOException {
        String cell = "\"Dom" + "\n".repeat(breaks) + "\n\"";
        ReadTable read = ReadTable.of(
                "paal;tijd;temp;regen\n" + cell + ";15-01-2026 12:00;1;0\nUtr;15-01-2026 12:00;4;0\n", DUTCH);
        assertThat(read.codes().stream().filter("bad-quotes"::equals)).hasSize(2 * faults);
        assertThat(read.readings).contains("Utr temperature 2026-01-15T11:00:00Z 4.0 Cel");
    }

    @Test
    void holdsLittleOfATableWhoseQuoteIsNeverClosed() throws IOException {
        String open = "\"Dom;" + "x".repeat(700_000) + "\n";
        ReadTable read = ReadTable.of("paal;tijd;temp;regen\n" + open.repeat(3) + "Utr;15-01-2026 12:00;4;0\n", DUTCH);
        assertThat(read.codes()).containsExactly("bad-quotes", "bad-quotes", "bad-quotes");
        assertThat(read.readings).hasSize(2);
    }

    @Test
    void survivesALineThatNeverEnds() throws IOException {
        ReadTable read = ReadTable.of(
                "paal;tijd;temp;regen\n" + "x".repeat(3 << 20) + "\r\nUtr;15-01-2026 12:00;4;0\r\n", DUTCH);
        assertThat(read.codes()).containsExactly("line-too-long");
        assertThat(read.readings).hasSize(2);
    }

    @Test
    void skipsCommentsBlankLinesAndEmptyCellsAtTheEnd() throws IOException {
        ReadTable read = ReadTable.of(
                "# made by\n\n# paal;tijd;temp;regen\n# units\nUtr;15-01-2026 12:00;4;0;;\n;;;\n\n", DUTCH);
        assertThat(read.faults).isEmpty();
        assertThat(read.readings).hasSize(2);
    }

    @Test
    void saysWhichColumnsATableLacks() {
        assertThatThrownBy(() -> ReadTable.of("paal;time;temp\n", DUTCH))
                .isInstanceOf(UnfitTableException.class)
                .hasMessageContaining("expected tijd, paal and one or more of temp, regen");
    }

    @Test
    void refusesAPackedFileThatUnpacksWithoutEnd() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                out.write(blanks);
            }
        }
        try (InputStream bytes = Unpacked.of(new ByteArrayInputStream(bomb.toByteArray()))) {
            assertThatThrownBy(bytes::readAllBytes)
                    .isInstanceOf(UnfitTableException.class)
                    .hasMessageContaining("expected at most 400 times its own size");
        }
    }

    @Test
    void readsWithoutAHeaderByNumberOfColumn() throws IOException {
        TimeRule seconds = new TimeRule(
                List.of(new TimeColumn("#1", TimeColumn.SECONDS)), "UTC", Edge.BEGIN, Duration.ofMinutes(10));
        CsvMapping mapping = new CsvMapping(
                "test",
                "",
                new CsvForm("UTF-8", "\t", ".", "", false),
                seconds,
                new StationRule("buurt-{file}", StationRule.CHANNEL, "sensor", Places.NOWHERE),
                Values.wide(List.of(Quantity.of(
                        "#2", "temperature", "temperatuur", "temperature", Mappings.TEMPERATURE.measuredUnit()))));
        InputStream bytes = new ByteArrayInputStream("0\t1.5\nnow\t2\n".getBytes(StandardCharsets.UTF_8));
        ReadTable read = ReadTable.of(bytes, "well", mapping);
        assertThat(read.readings).containsExactly("buurt-well temperature 1970-01-01T00:00:00Z 1.5 Cel");
        assertThat(read.codes()).containsExactly("bad-time");
    }
}
