package nl.areaal.geodata.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that a table gave, as text. */
final class ReadTable implements TableSink {
    static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    final List<String> readings = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    final List<String> faultTexts = new ArrayList<>();
    final Map<Note, Integer> notes = new HashMap<>();
    final Map<String, Place> places = new HashMap<>();

    static ReadTable of(String table, CsvMapping mapping) throws IOException {
        return of(new ByteArrayInputStream(table.getBytes(mapping.form().characters())), "well", mapping);
    }

    static ReadTable ofLatin1(String table, CsvMapping mapping) throws IOException {
        return of(new ByteArrayInputStream(table.getBytes(ISO_8859_1)), "well", mapping);
    }

    static ReadTable of(InputStream bytes, String file, CsvMapping mapping) throws IOException {
        ReadTable read = new ReadTable();
        Table.read(bytes, file, mapping, NOW, read);
        return read;
    }

    List<String> codes() {
        return faults.stream().map(fault -> fault.cause().code()).toList();
    }

    @Override
    public void reading(String station, Quantity quantity, Instant time, double result) {
        readings.add(station + " " + quantity.name() + " " + time + " " + result + " " + quantity.unit());
    }

    @Override
    public void fault(Fault fault, String text) {
        faults.add(fault);
        faultTexts.add(text);
    }

    @Override
    public void note(Note note, String where) {
        notes.merge(note, 1, Integer::sum);
    }

    @Override
    public void place(String station, Place place) {
        places.put(station, place);
    }
}
