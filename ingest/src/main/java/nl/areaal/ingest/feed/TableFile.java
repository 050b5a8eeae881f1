package nl.areaal.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.Fault;
import nl.areaal.geodata.csv.Note;
import nl.areaal.geodata.csv.Place;
import nl.areaal.geodata.csv.Quantity;
import nl.areaal.geodata.csv.Table;
import nl.areaal.geodata.csv.TableSink;
import nl.areaal.geodata.csv.UnfitTableException;
import nl.areaal.geodata.csv.Unpacked;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Remark;
import nl.areaal.geodata.dataset.Stewardship;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * A table of any size, read by a mapping. It is read twice, once to check it and learn its stations and once to deliver: so
 * nothing of it is kept but its stations and what is wrong with it.
 */
final class TableFile implements ReadingsFile {
    private final Path path;
    private final String name;
    private final CsvMapping mapping;
    private final Instant latest;
    private final TableStations stations;
    private final RowFaults faults = new RowFaults();
    private final TableNotes notes = new TableNotes();

    private TableFile(Path path, String name, CsvMapping mapping, Instant latest) {
        this.path = path;
        this.name = name;
        this.mapping = mapping;
        this.latest = latest;
        this.stations = new TableStations(mapping);
    }

    /**
     * Reads and checks a file, packed by gzip or not.
     *
     * @param name what its owner calls it
     * @param latest no reading can be of after this
     * @throws IOException when it is not what the mapping describes, or holds no reading at all
     */
    static TableFile read(Path path, String name, CsvMapping mapping, Instant latest) throws IOException {
        TableFile file = new TableFile(path, name, mapping, latest);
        try {
            file.read(file.new Checking());
        } catch (UnfitTableException e) {
            throw new UnfitTableException(name + ": " + e.getMessage());
        }
        file.stations.requireSensible();
        file.stations.firstWithoutPlace().ifPresent(first -> {
            for (long i = 0; i < file.stations.withoutPlace(); i++) {
                file.notes.add(Note.NO_PLACE, first);
            }
        });
        return file;
    }

    @Override
    public List<Station> stations(Function<Coordinate, Point> toRegion) {
        return stations.all(toRegion);
    }

    @Override
    public void forEachReading(ReadingSink sink) {
        try {
            read(new Delivering(sink));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read a second time", e);
        }
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(faults.remarks());
        remarks.addAll(notes.remarks());
        return remarks;
    }

    @Override
    public String crs() {
        return mapping.station().places().crs();
    }

    @Override
    public Dataset dataset(String id) {
        String publisher = mapping.publisher().isBlank() ? Stewardship.NOT_STATED : mapping.publisher();
        return new Dataset(
                id,
                mapping.title() + " (" + id + ")",
                "",
                new Stewardship(
                        publisher,
                        Stewardship.NOT_STATED,
                        Stewardship.NOT_STATED,
                        Stewardship.NOT_STATED,
                        Stewardship.NOT_STATED),
                Optional.empty(),
                Handling.OPEN);
    }

    @Override
    public long refused() {
        return faults.count();
    }

    @Override
    public long substituted() {
        return notes.count(Note.SUBSTITUTED);
    }

    @Override
    public List<RowFaults.Kept> faults() {
        return faults.kept();
    }

    private void read(TableSink sink) throws IOException {
        try (InputStream bytes = Unpacked.of(Files.newInputStream(path))) {
            Table.read(bytes, stem(), mapping, latest, sink);
        }
    }

    /** The name without its endings: B32C0639001 of B32C0639001.csv.gz. */
    private String stem() {
        return name.replaceFirst("(\\.[A-Za-z]{1,4}){1,2}$", "");
    }

    /** The first reading of the file. */
    private final class Checking implements TableSink {
        @Override
        public void reading(String station, Quantity quantity, Instant time, double result) {
            stations.measures(station, quantity);
        }

        @Override
        public void fault(Fault fault, String text) {
            faults.add(fault, text);
        }

        @Override
        public void note(Note note, String where) {
            notes.add(note, where);
        }

        @Override
        public void place(String station, Place place) {
            stations.isAt(station, place);
        }
    }

    /** The second one: what was wrong has been told. */
    private final class Delivering implements TableSink {
        private final ReadingSink sink;

        Delivering(ReadingSink sink) {
            this.sink = sink;
        }

        @Override
        public void reading(String station, Quantity quantity, Instant time, double result) {
            sink.accept(mapping.station().channelKey(station, quantity), time, result);
        }

        @Override
        public void fault(Fault fault, String text) {}

        @Override
        public void note(Note note, String where) {}

        @Override
        public void place(String station, Place place) {}
    }
}
