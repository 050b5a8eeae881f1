package nl.areaal.ingest.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/**
 * The head of a Luchtmeetnet file: lines that each tell one thing of all stations and name it in their fifth cell, up to
 * the line with the names of the columns.
 *
 * @param columns the stations from left to right; one may have two columns, when its instrument was changed
 * @param lines how many lines the head has
 */
record LuchtmeetnetHead(List<Column> columns, int lines) {
    /** Cells before those of the stations: component, period, unit, begin, end. */
    static final int FIRST_STATION = 5;

    private static final String COLUMN_NAMES = "Component";
    private static final int MOST_LINES = 40;
    private static final Pattern POSITION = Pattern.compile("\\((-?\\d+(?:\\.\\d+)?),(-?\\d+(?:\\.\\d+)?)\\)");

    /**
     * What the head tells of a station.
     *
     * @param position longitude and latitude
     */
    record Column(String code, Coordinate position, Map<String, String> facts) {
        String fact(String name) {
            return facts.getOrDefault(name, "");
        }
    }

    LuchtmeetnetHead {
        columns = List.copyOf(columns);
    }

    /** Whether the line with the names of the columns comes soon. */
    static boolean fits(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        for (int number = 1; number <= MOST_LINES && line != null; number++) {
            if (line.startsWith(COLUMN_NAMES + ";")) {
                return true;
            }
            line = reader.readLine();
        }
        return false;
    }

    static LuchtmeetnetHead read(Path file, BufferedReader reader) throws IOException {
        Map<String, List<String>> told = new HashMap<>();
        for (int number = 1; number <= MOST_LINES; number++) {
            String line = reader.readLine();
            if (line == null) {
                break;
            }
            List<String> cells = Arrays.asList(line.split(";", -1));
            if (cells.getFirst().equals(COLUMN_NAMES) && cells.size() > FIRST_STATION) {
                return new LuchtmeetnetHead(columns(file, number, stations(cells), told), number);
            }
            if (cells.size() > FIRST_STATION) {
                told.put(cells.get(FIRST_STATION - 1), stations(cells));
            }
        }
        throw new UnreadableFileException(
                file, 1, "the head", "", "a Luchtmeetnet file with a line that begins with '" + COLUMN_NAMES + ";'");
    }

    private static List<String> stations(List<String> cells) {
        return cells.subList(FIRST_STATION, cells.size());
    }

    private static List<Column> columns(Path file, int line, List<String> codes, Map<String, List<String>> told)
            throws UnreadableFileException {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Map<String, String> facts = new HashMap<>();
            for (Map.Entry<String, List<String>> row : told.entrySet()) {
                if (i < row.getValue().size()) {
                    facts.put(row.getKey(), row.getValue().get(i));
                }
            }
            columns.add(new Column(codes.get(i), position(file, line, facts), Map.copyOf(facts)));
        }
        return columns;
    }

    private static Coordinate position(Path file, int line, Map<String, String> facts) throws UnreadableFileException {
        String text = facts.getOrDefault("Latitude,Longitude", "");
        Matcher matcher = POSITION.matcher(text);
        if (!matcher.matches()) {
            throw new UnreadableFileException(file, line, "Latitude,Longitude above", text, "(latitude,longitude)");
        }
        return new Coordinate(Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(1)));
    }
}
