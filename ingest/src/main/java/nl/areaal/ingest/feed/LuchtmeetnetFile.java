package nl.areaal.ingest.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Remark;
import nl.areaal.ingest.feed.LuchtmeetnetHead.Column;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * A month of one component as RIVM publishes it for Luchtmeetnet: Latin-1, semicolons, a head that tells of the stations,
 * then a line for each hour with a cell for each station.
 *
 * <p>Its times are Middle European Time, an hour ahead of UTC in summer too: March has all its 744 hours, and October has
 * none twice. A mean is noted at the beginning of its hour.
 */
final class LuchtmeetnetFile implements ReadingsFile {
    private static final ZoneOffset MIDDLE_EUROPEAN_TIME = ZoneOffset.ofHours(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm", Locale.ROOT);
    private static final int BEGIN = 3;
    static final String CRS = "EPSG:4326";

    private final Path file;
    private final LuchtmeetnetHead head;
    private final LuchtmeetnetComponent component;
    private final List<Cell> cells = new ArrayList<>();
    private final EmptyCells empty = new EmptyCells();

    private LuchtmeetnetFile(Path file, LuchtmeetnetHead head, LuchtmeetnetComponent component) {
        this.file = file;
        this.head = head;
        this.component = component;
    }

    private record Cell(int column, Instant begin, double value) {}

    /** Whether a file has the head of such a file. */
    static boolean fits(Path path) throws IOException {
        try (BufferedReader reader = SourceFile.latin1(path)) {
            return LuchtmeetnetHead.fits(reader);
        }
    }

    /**
     * Reads a file, packed by gzip or not.
     *
     * @throws UnreadableFileException naming line, field and value when the file is of another kind or damaged
     */
    static LuchtmeetnetFile read(Path path) throws IOException {
        try (BufferedReader reader = SourceFile.latin1(path)) {
            LuchtmeetnetHead head = LuchtmeetnetHead.read(path, reader);
            int number = head.lines() + 1;
            String line = reader.readLine();
            LuchtmeetnetFile file = new LuchtmeetnetFile(path, head, component(path, number, line == null ? "" : line));
            for (; line != null; line = reader.readLine(), number++) {
                if (!line.isBlank()) {
                    file.add(line.split(";", -1), number);
                }
            }
            return file;
        }
    }

    @Override
    public List<Station> stations(Function<Coordinate, Point> toRegion) {
        Map<String, Station> stations = new LinkedHashMap<>();
        for (Column column : head.columns()) {
            stations.computeIfAbsent(column.code(), code -> station(column, toRegion));
        }
        return List.copyOf(stations.values());
    }

    @Override
    public void forEachReading(ReadingSink sink) {
        for (Cell cell : cells) {
            sink.accept(channelKey(head.columns().get(cell.column())), cell.begin(), cell.value());
        }
    }

    @Override
    public List<Remark> remarks() {
        return empty.remarks();
    }

    @Override
    public String crs() {
        return CRS;
    }

    @Override
    public Dataset dataset(String id) {
        return LuchtmeetnetDataset.describe(id);
    }

    private void add(String[] line, int number) throws UnreadableFileException {
        if (line.length != LuchtmeetnetHead.FIRST_STATION + head.columns().size()) {
            throw new UnreadableFileException(
                    file,
                    number,
                    "the number of cells",
                    Integer.toString(line.length),
                    Integer.toString(
                            LuchtmeetnetHead.FIRST_STATION + head.columns().size()));
        }
        if (!component(file, number, String.join(";", line)).equals(component)) {
            throw new UnreadableFileException(
                    file,
                    number,
                    "the component",
                    line[0],
                    "only " + component.property().name());
        }
        Instant begin = begin(line[BEGIN], number);
        for (int column = 0; column < head.columns().size(); column++) {
            String text = line[LuchtmeetnetHead.FIRST_STATION + column];
            if (text.isBlank()) {
                empty.add(head.columns().get(column).code() + " at " + line[BEGIN]);
            } else {
                cells.add(new Cell(column, begin, value(text, column, number)));
            }
        }
    }

    private double value(String text, int column, int number) throws UnreadableFileException {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        String code = head.columns().get(column).code();
        throw new UnreadableFileException(file, number, "the value of " + code, text, "a number or nothing");
    }

    private Instant begin(String text, int number) throws UnreadableFileException {
        try {
            return LocalDateTime.parse(text, TIME).toInstant(MIDDLE_EUROPEAN_TIME);
        } catch (DateTimeParseException e) {
            throw new UnreadableFileException(file, number, "Begindatumtijd", text, "a time like 20230131 23:00");
        }
    }

    private static LuchtmeetnetComponent component(Path path, int number, String line) throws UnreadableFileException {
        String[] cells = (line + ";;;").split(";", -1);
        return LuchtmeetnetComponent.of(cells[0], cells[1], cells[2])
                .orElseThrow(() -> new UnreadableFileException(
                        path,
                        number,
                        "period and unit of " + cells[0],
                        cells[1] + ";" + cells[2],
                        "uur or dag, and µg/m³ or mg/m³"));
    }

    private Station station(Column column, Function<Coordinate, Point> toRegion) {
        Channel channel = new Channel(
                channelKey(column),
                component.property().name() + " " + column.fact("StationsNaam"),
                new Sensor(column.fact("Meetopstelling"), column.fact("Meetprincipe"), ""),
                component.property(),
                component.unit(),
                component.contract());
        return new Station(
                column.code(),
                column.fact("StationsNaam"),
                column.fact("StationsType") + ", " + column.fact("StationsGebied"),
                Map.of(
                        "operator", column.fact("BeheerderMeetStation"),
                        "area", column.fact("StationsGebied"),
                        "type", column.fact("StationsType")),
                toRegion.apply(column.position()),
                List.of(channel));
    }

    private String channelKey(Column column) {
        return column.code() + "/" + component.property().name();
    }
}
