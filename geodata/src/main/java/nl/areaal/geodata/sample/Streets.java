package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** The streets of a town: the sides of its blocks, joined to long lines. */
final class Streets {
    private Streets() {}

    static List<LineString> of(Town town) {
        Set<Town.Block> seen = new HashSet<>(town.blocks());
        TreeMap<Integer, SortedSet<Integer>> along = new TreeMap<>();
        TreeMap<Integer, SortedSet<Integer>> across = new TreeMap<>();
        for (Town.Block block : seen) {
            side(along, block.row(), block.column());
            side(along, block.row() + 1, block.column());
            side(across, block.column(), block.row());
            side(across, block.column() + 1, block.row());
        }
        List<LineString> streets = new ArrayList<>();
        along.forEach((row, columns) ->
                runs(columns).forEach(run -> streets.add(line(run, column -> town.place(column, row)))));
        // every second cross street is left out: Dutch blocks are long
        across.forEach((column, rows) -> {
            if (Math.floorMod(column, 2) == 0) {
                runs(rows).forEach(run -> streets.add(line(run, row -> town.place(column, row))));
            }
        });
        return streets;
    }

    private static void side(Map<Integer, SortedSet<Integer>> lines, int line, int step) {
        lines.computeIfAbsent(line, key -> new TreeSet<>()).add(step);
    }

    private record Run(int first, int last) {}

    private static List<Run> runs(SortedSet<Integer> steps) {
        List<Run> runs = new ArrayList<>();
        int first = steps.first();
        int last = first;
        for (int step : steps) {
            if (step > last + 1) {
                runs.add(new Run(first, last + 1));
                first = step;
            }
            last = step;
        }
        runs.add(new Run(first, last + 1));
        return runs;
    }

    private interface Corner {
        Coordinate at(int step);
    }

    private static LineString line(Run run, Corner corner) {
        Coordinate[] line = new Coordinate[run.last - run.first + 1];
        for (int i = 0; i < line.length; i++) {
            line[i] = corner.at(run.first + i);
        }
        return RingTracer.RD.createLineString(line);
    }
}
