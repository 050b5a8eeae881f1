package nl.areaal.geodata.csv.proposal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.Layout;
import nl.areaal.geodata.csv.MappingJson;
import nl.areaal.geodata.csv.Quantity;
import nl.areaal.geodata.store.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposerTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void takesTheUnitsThatSomebodyFillsIn() {
        byte[] table = "paal;tijd;radon;temperatuur\nA;2026-01-15T12:00:00Z;37;1,5\n".getBytes(UTF_8);
        Proposal asked = Proposer.propose(table, "palen.csv", NOW);
        assertThat(asked.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code, finding -> finding.parameters().get("column"))
                .containsExactly(tuple("unit-missing", "radon"));

        Proposal wrong = Proposer.propose(table, "palen.csv", NOW, Map.of("radon", "zoveel per kuub"));
        assertThat(wrong.findings())
                .extracting(Finding::code)
                .contains("unit-unknown")
                .doesNotContain("unit-missing");

        Proposal stated = Proposer.propose(table, "palen.csv", NOW, Map.of("radon", "Bq/m3", "temperatuur", "kelvin"));
        assertThat(stated.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(stated.first()).extracting(Understood::unit).containsExactly("Bq/m3", "K");
    }

    @Test
    void takesTheOneUnitOfATableWithAColumnForEachStation() {
        byte[] table = "tijd,A1,B2,C3\n2026-01-15T12:00:00Z,1,2,3\n".getBytes(UTF_8);
        Proposal stated = Proposer.propose(table, "palen.csv", NOW, Map.of("A1", "µg/m³"));
        assertThat(stated.first()).extracting(Understood::unit).containsOnly("ug/m3");
        assertThat(stated.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void proposesATableWhoseCellsHoldLineBreaks() {
        Proposal proposal = Proposer.propose("""
                paal;tijd;"temp
                [°C]";opmerking
                A;2026-01-15T12:00:00Z;1,5;"moved
                a little
                north"
                A;2026-01-15T13:00:00Z;1,7;
                """.getBytes(UTF_8), "palen.csv", NOW);
        assertThat(proposal.mapping().orElseThrow().values().quantities())
                .extracting(Quantity::column)
                .containsExactly("temp [°C]");
        assertThat(proposal.faults()).isEmpty();
        assertThat(proposal.first()).hasSize(2);
    }

    @Test
    void understandsADutchSpreadsheet() {
        Proposal proposal = propose("""
                Meetpaal;Tijdstip;Temperatuur (°C);Luchtvochtigheid [%];X;Y
                Domplein;01-07-2026 12:00;21,5;60;136900;455900
                Neude;01-07-2026 12:00;-999;61,5;136500;456200
                """, ISO_8859_1);
        CsvMapping mapping = proposal.mapping().orElseThrow();
        assertThat(mapping.form().charset()).isEqualTo("ISO-8859-1");
        assertThat(mapping.form().decimal()).isEqualTo(",");
        assertThat(mapping.time().columns().getFirst().pattern()).isEqualTo("dd-MM-yyyy HH:mm");
        assertThat(mapping.time().zone()).isEqualTo("Europe/Amsterdam");
        assertThat(mapping.station().key()).isEqualTo("{Meetpaal}");
        assertThat(mapping.station().places().crs()).isEqualTo("EPSG:28992");
        assertThat(mapping.values().quantities()).extracting(Quantity::unit).containsExactly("Cel", "%");
        assertThat(codes(proposal))
                .contains("charset-guessed", "zone-guessed", "crs-guessed", "sentinel-seen", "unit-read");
        assertThat(proposal.first())
                .containsExactly(
                        understood("Domplein", "temperature", 21.5, "Cel"),
                        understood("Domplein", "humidity", 60, "%"),
                        understood("Neude", "humidity", 61.5, "%"));
    }

    @Test
    void understandsALongTableWithTheUnitInEachRow() {
        Proposal proposal = propose("""
                sensor_id,timestamp,parameter,value,unit
                a1,2026-07-01T12:00:00Z,temp,21.5,°C
                a1,2026-07-01T12:00:00Z,pm25,8,µg/m3
                """, UTF_8);
        CsvMapping mapping = proposal.mapping().orElseThrow();
        assertThat(mapping.values().layout()).isEqualTo(Layout.LONG);
        assertThat(mapping.values().quantities()).extracting(Quantity::unit).containsExactly("Cel", "ug/m3");
        assertThat(proposal.first()).hasSize(2);
        assertThat(codes(proposal)).doesNotContain("zone-guessed", "unit-missing");
    }

    @Test
    void takesColumnsThatNobodyKnowsForStationsAndAsksForTheUnit() {
        Proposal proposal = propose("tijd,A1,A2,A3\n2026-07-01T12:00,1,2,3\n2026-07-01T12:10,1,2,3\n", UTF_8);
        CsvMapping mapping = proposal.mapping().orElseThrow();
        assertThat(mapping.values().layout()).isEqualTo(Layout.STATIONS);
        assertThat(mapping.time().period()).isEqualTo(Duration.ofMinutes(10));
        assertThat(codes(proposal)).contains("columns-are-stations", "unit-missing");
    }

    @Test
    void tellsThatLongitudeAndLatitudeAreSwapped() {
        Proposal proposal = propose("id,time,lon,lat,temp\na,2026-07-01T12:00:00Z,52.09,5.12,20\n", UTF_8);
        assertThat(codes(proposal)).contains("axes-swapped");
        assertThat(proposal.mapping()
                        .orElseThrow()
                        .station()
                        .places()
                        .columns()
                        .orElseThrow()
                        .x())
                .isEqualTo("lat");
    }

    @ParameterizedTest
    @CsvSource({
        "01/02/2026 10:00, dd/MM/yyyy HH:mm, day-or-month",
        "13/02/2026 10:00, dd/MM/yyyy HH:mm, zone-guessed",
        "20260213 10:00, yyyyMMdd HH:mm, zone-guessed",
        "2026-02-13 10:00:00, iso, zone-guessed",
        "1770976800, epoch-seconds, unit-guessed",
        "1770976800000, epoch-millis, unit-guessed",
        "13.02.2026 10:00, dd.MM.yyyy HH:mm, zone-guessed",
    })
    void tellsHowTimesAreWritten(String time, String pattern, String code) {
        Proposal proposal = propose("naam;tijd;temp\nA;" + time + ";20\n", UTF_8);
        assertThat(proposal.mapping().orElseThrow().time().columns().getFirst().pattern())
                .isEqualTo(pattern);
        assertThat(codes(proposal)).contains(code);
        assertThat(proposal.first()).hasSize(1);
    }

    @Test
    void readsADateAndTheHourThatEnds() {
        Proposal proposal = propose("id,datum,uur,temp\nA,20260213,24,20\n", UTF_8);
        assertThat(codes(proposal)).contains("hour-ends");
        assertThat(proposal.first().getFirst().time()).hasToString("2026-02-13T22:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"'', empty", "just words, no-table", "'a,b\nc,d\n', no-time", "'tijd,b\n2026-01-01,x\n', no-values"})
    void saysWhatIsWrongWithASampleThatItCannotUse(String sample, String code) {
        Proposal proposal = propose(sample, UTF_8);
        assertThat(proposal.mapping()).isEmpty();
        assertThat(codes(proposal)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utrecht/knmi_debilt260_daily_20000101-20220321.txt.gz",
                "utrecht/samenmeten_pm25_2023_wide.csv.gz",
                "utrecht/groundwater/B31H0759001.csv"
            })
    void knowsTheTablesOfOthersByTheirHead(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(SharedFiles.require(path));
        Proposal proposal = Proposer.propose(bytes, path, NOW);
        assertThat(proposal.builtIn()).isPresent();
        assertThat(proposal.first()).hasSize(20);
    }

    @Test
    void knowsATableByHalfOfItsPackedBytes() throws IOException {
        byte[] bytes = Files.readAllBytes(SharedFiles.require("utrecht/groundwater/rain_260.csv.gz"));
        Proposal proposal = Proposer.propose(Arrays.copyOf(bytes, bytes.length / 2), "rain_260.csv.gz", NOW);
        assertThat(proposal.first()).hasSize(20);
        assertThat(proposal.first().getFirst().result()).isEqualTo(5.800000000000001);
    }

    @Test
    void sendsAFileOfLuchtmeetnetToItsOwnReader() throws IOException {
        byte[] bytes = Files.readAllBytes(SharedFiles.require("utrecht/lml2023/2023_01_NO2.csv.gz"));
        assertThat(codes(Proposer.propose(bytes, "2023_01_NO2.csv.gz", NOW))).containsExactly("luchtmeetnet");
    }

    @Test
    void hasAnAnswerForWhateverBytes() {
        Random random = new Random(42);
        String signs = "\0\"#,;|\t\n{}[]0123456789-.:TZéµ°";
        String head = "naam;tijd (UTC);temp (°C);x;y\n";
        String row = "A;2026-07-01T12:00:00Z;20,5;136000;456000\n";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder sample = new StringBuilder(head + row.repeat(1 + random.nextInt(9)));
            for (int change = random.nextInt(12); change >= 0; change--) {
                int at = random.nextInt(sample.length());
                char sign = signs.charAt(random.nextInt(signs.length()));
                if (random.nextBoolean()) {
                    sample.insert(at, sign);
                } else {
                    sample.setCharAt(at, sign);
                }
            }
            Proposal proposal = propose(sample.toString(), random.nextBoolean() ? UTF_8 : ISO_8859_1);
            assertThat(proposal.findings()).as(sample.toString()).isNotEmpty();
            proposal.mapping()
                    .ifPresent(mapping -> assertThat(MappingJson.read(MappingJson.write(mapping)))
                            .isEqualTo(mapping));
        }
    }

    @Test
    void proposesWhatCanBeSaved() {
        CsvMapping mapping = propose("id,time,temp\na,2026-07-01T12:00:00Z,20\n", UTF_8)
                .mapping()
                .orElseThrow();
        assertThat(MappingJson.read(MappingJson.write(mapping))).isEqualTo(mapping);
    }

    @Test
    void saysEveryFindingInDutchAndEnglish() throws IOException {
        assertThat(FindingTexts.DUTCH.sentences().keySet())
                .isEqualTo(FindingTexts.ENGLISH.sentences().keySet());
        FindingTexts.DUTCH
                .sentences()
                .stringPropertyNames()
                .forEach(code -> assertThat(names(FindingTexts.DUTCH.sentences().getProperty(code)))
                        .as(code)
                        .isEqualTo(names(FindingTexts.ENGLISH.sentences().getProperty(code))));
        Stream.of("a,b\n", "tijd,A1,A2,A3\n2026-07-01T12:00,1,2,3\n", "x")
                .flatMap(sample -> propose(sample, UTF_8).findings().stream())
                .forEach(finding -> assertThat(FindingTexts.DUTCH.of(finding)).doesNotContain("{"));
    }

    private static List<String> names(String sentence) {
        return Pattern.compile("\\{\\w+}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static Understood understood(String station, String property, double result, String unit) {
        return new Understood(station, property, Instant.parse("2026-07-01T10:00:00Z"), result, unit);
    }

    private static List<String> codes(Proposal proposal) {
        return proposal.findings().stream().map(Finding::code).toList();
    }

    private static Proposal propose(String sample, Charset charset) {
        return Proposer.propose(sample.getBytes(charset), "sample", NOW);
    }
}
