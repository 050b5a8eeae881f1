package nl.areaal.ingest.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;

/** The hourly PM2.5 of citizens' sensors as RIVM publishes it: a row for each hour, a column for each sensor. */
final class SamenMetenTable {
    /** One filled cell. */
    record Cell(String sensor, Instant time, double result) {}

    /** Takes cells as they are read. */
    interface Sink {
        void accept(Cell cell);
    }

    private SamenMetenTable() {}

    static List<String> sensors(Path file) throws IOException {
        try (BufferedReader lines = open(file)) {
            return sensors(lines.readLine());
        }
    }

    /** Hands on each filled cell, in order of time. */
    static void read(Path file, Sink sink) throws IOException {
        try (BufferedReader lines = open(file)) {
            List<String> sensors = sensors(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                Instant time = Instant.parse(cells[0]);
                for (int i = 1; i < cells.length; i++) {
                    if (!cells[i].isEmpty()) {
                        sink.accept(new Cell(sensors.get(i - 1), time, Double.parseDouble(cells[i])));
                    }
                }
            }
        }
    }

    /** Where sensors stand, as longitude and latitude: of some it is not told. */
    static Map<String, Coordinate> positions(Path file) throws IOException {
        Map<String, Coordinate> positions = new HashMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.strip().split(",", -1);
            positions.put(cells[0].strip(), new Coordinate(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
        }
        return positions;
    }

    private static List<String> sensors(String head) {
        List<String> names = new ArrayList<>(Arrays.asList(head.split(",", -1)));
        return names.subList(1, names.size());
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }
}
