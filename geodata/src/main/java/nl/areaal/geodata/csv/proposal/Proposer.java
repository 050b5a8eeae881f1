package nl.areaal.geodata.csv.proposal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.areaal.geodata.csv.BuiltIn;
import nl.areaal.geodata.csv.CsvForm;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.Layout;
import nl.areaal.geodata.csv.Places;
import nl.areaal.geodata.csv.StationRule;
import nl.areaal.geodata.csv.Table;
import nl.areaal.geodata.csv.TimeRule;
import nl.areaal.geodata.csv.UnfitMessageException;
import nl.areaal.geodata.csv.UnfitTableException;
import nl.areaal.geodata.csv.Unpacked;
import nl.areaal.geodata.csv.Values;

/** Proposes how a table is meant by its first bytes. A pure function: the same bytes, the same proposal. */
public final class Proposer {
    private static final int MOST_BYTES = 256 << 10;
    /** The line with the names in a file of Luchtmeetnet, which has a reader of its own. */
    private static final Pattern LUCHTMEETNET = Pattern.compile("^Component;Bep\\.periode;Eenheid;", Pattern.MULTILINE);

    private Proposer() {}

    /**
     * Proposes a mapping.
     *
     * @param bytes the table or the beginning of it, packed by gzip or not
     * @param file its name, or empty
     * @param latest no reading can be of after this
     */
    public static Proposal propose(byte[] bytes, String file, Instant latest) {
        return propose(bytes, file, latest, Map.of());
    }

    /**
     * Proposes a mapping once more, now that somebody stated units.
     *
     * @param units as people write them or as UCUM does, by the column that the findings about units name
     */
    public static Proposal propose(byte[] bytes, String file, Instant latest, Map<String, String> units) {
        byte[] head = head(bytes);
        if (head.length == 0) {
            return Proposal.none(List.of(Finding.error("empty", Map.of())));
        }
        if (LUCHTMEETNET.matcher(new String(head, ISO_8859_1)).find()) {
            return Proposal.none(List.of(Finding.error("luchtmeetnet", Map.of())));
        }
        Optional<BuiltIn> builtIn = BuiltIn.ALL.stream()
                .filter(known -> known.fileName().test(file) && fits(head, known.mapping()))
                .findFirst();
        if (builtIn.isPresent()) {
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.info(
                    "built-in",
                    Map.of(
                            "mapping",
                            builtIn.get().id(),
                            "title",
                            builtIn.get().mapping().title())));
            return Preview.of(Optional.of(builtIn.get().id()), builtIn.get().mapping(), findings, head, latest);
        }
        return Sampler.of(head)
                .map(sample -> guess(sample, head, latest, units))
                .orElseGet(() -> Proposal.none(List.of(Finding.error("no-table", Map.of()))));
    }

    /** What is said of messages that are no table. */
    public static Proposal unfit(UnfitMessageException e) {
        return Proposal.none(List.of(Finding.error(e.code(), e.parameters())));
    }

    private static Proposal guess(Sample sample, byte[] head, Instant latest, Map<String, String> units) {
        List<Finding> findings = new ArrayList<>();
        Optional<KnownMessage> known = KnownMessage.of(sample);
        if (known.isPresent()) {
            return known.get().propose(sample, head, latest);
        }
        boolean comma = form(sample, findings);
        TimeGuess times = new TimeGuess(sample, findings);
        Optional<TimeRule> time = times.find();
        Optional<PlaceGuess.Found> places = new PlaceGuess(sample, comma, findings).find();
        Set<Integer> taken = new HashSet<>(times.columns());
        places.ifPresent(found -> taken.addAll(List.of(found.x(), found.y())));
        ValueGuess guess = new ValueGuess(sample, comma, units, taken, findings);
        Optional<Integer> station = guess.station();
        Optional<Values> values = guess.find(station.isPresent());
        if (time.isEmpty() || values.isEmpty()) {
            return Proposal.none(findings);
        }
        CsvForm form =
                new CsvForm(sample.charset(), sample.delimiter(), comma ? "," : ".", sample.comment(), sample.header());
        CsvMapping mapping = new CsvMapping(
                "table", "", form, time.get(), station(sample, station, values.get(), places, findings), values.get());
        return Preview.of(Optional.empty(), mapping, findings, head, latest);
    }

    /** Tells of the form; returns whether decimals stand after a comma. */
    private static boolean form(Sample sample, List<Finding> findings) {
        if (!sample.charset().equals("UTF-8")) {
            findings.add(Finding.warning("charset-guessed", Map.of("charset", sample.charset())));
        }
        if (!sample.header()) {
            findings.add(Finding.warning("no-header", Map.of()));
        }
        long commas = sample.delimiter().equals(",") ? 0 : Cells.withComma(sample);
        long points = Cells.withPoint(sample);
        if (commas > 0 && points > 0) {
            findings.add(Finding.warning(
                    "mixed-decimals", Map.of("commas", Long.toString(commas), "points", Long.toString(points))));
        }
        return commas > points;
    }

    private static StationRule station(
            Sample sample,
            Optional<Integer> station,
            Values values,
            Optional<PlaceGuess.Found> found,
            List<Finding> findings) {
        String key = station.map(column -> "{" + sample.reference(column) + "}")
                .orElse(values.layout() == Layout.STATIONS ? "{column}" : "{file}");
        if (key.equals("{file}")) {
            findings.add(Finding.warning("station-is-file", Map.of()));
        }
        Places places = found.map(columns -> new Places(
                        columns.crs(),
                        Map.of(),
                        Optional.of(new Places.Columns(
                                key,
                                sample.names().get(columns.x()),
                                sample.names().get(columns.y()))),
                        Optional.empty(),
                        Optional.empty(),
                        false))
                .orElse(Places.NOWHERE);
        if (found.isEmpty()) {
            findings.add(Finding.warning("no-places", Map.of()));
        }
        return new StationRule(key, StationRule.CHANNEL, "sensor", places);
    }

    /** So many bytes from the begin, unpacked, up to the last whole line. */
    private static byte[] head(byte[] bytes) {
        byte[] head = new byte[MOST_BYTES];
        int length = 0;
        boolean cut = false;
        try (InputStream unpacked = Unpacked.of(new ByteArrayInputStream(bytes))) {
            for (int read = unpacked.read(head); read > 0; read = unpacked.read(head, length, MOST_BYTES - length)) {
                length += read;
            }
        } catch (EOFException e) {
            cut = true;
        } catch (IOException e) {
            return new byte[0];
        }
        cut |= length == MOST_BYTES;
        while (cut && length > 0 && head[length - 1] != '\n') {
            length--;
        }
        return Arrays.copyOf(head, length);
    }

    private static boolean fits(byte[] head, CsvMapping mapping) {
        try {
            return Table.fits(new ByteArrayInputStream(head), mapping);
        } catch (UnfitTableException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can't fail", e);
        }
    }
}
