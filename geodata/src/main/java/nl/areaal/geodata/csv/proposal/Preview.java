package nl.areaal.geodata.csv.proposal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.Fault;
import nl.areaal.geodata.csv.Note;
import nl.areaal.geodata.csv.Place;
import nl.areaal.geodata.csv.Quantity;
import nl.areaal.geodata.csv.Table;
import nl.areaal.geodata.csv.TableSink;

/** Reads the head of a table by a mapping, to show how it is understood. */
final class Preview implements TableSink {
    private static final int SHOWN = 20;

    private final List<Understood> first = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long readings;
    private long refused;

    private Preview() {}

    /** The proposal with its first rows, and what they say about it. */
    static Proposal of(
            Optional<String> builtIn, CsvMapping mapping, List<Finding> findings, byte[] head, Instant latest) {
        Preview preview = new Preview();
        try {
            Table.read(new ByteArrayInputStream(head), "file", mapping, latest, preview);
        } catch (IOException e) {
            findings.add(Finding.error("unfit", Map.of("message", String.valueOf(e.getMessage()))));
        }
        if (preview.refused > 0) {
            findings.add(Finding.warning(
                    "rows-refused",
                    Map.of(
                            "count",
                            Long.toString(preview.refused),
                            "first",
                            preview.faults.getFirst().toString())));
        }
        findings.add(
                preview.readings == 0
                        ? Finding.error("no-readings", Map.of())
                        : Finding.info("readings", Map.of("count", Long.toString(preview.readings))));
        return new Proposal(builtIn, Optional.of(mapping), findings, preview.first, preview.faults);
    }

    @Override
    public void reading(String station, Quantity quantity, Instant time, double result) {
        readings++;
        if (first.size() < SHOWN) {
            first.add(new Understood(station, quantity.name(), time, result, quantity.unit()));
        }
    }

    @Override
    public void fault(Fault fault, String text) {
        refused++;
        if (faults.size() < SHOWN) {
            faults.add(fault);
        }
    }

    @Override
    public void note(Note note, String where) {}

    @Override
    public void place(String station, Place place) {}
}
