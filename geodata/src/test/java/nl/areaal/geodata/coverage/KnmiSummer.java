package nl.areaal.geodata.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Sums of a summer half-year out of a file with a line for each day, as the weather service gives it. */
final class KnmiSummer {
    private static final double TENTHS = 10;

    private KnmiSummer() {}

    /**
     * The sum from 1 April to 30 September, in mm.
     *
     * @param quantity RH for rain or EV24 for evaporation, kept in tenths; -1 stands for less than a twentieth of a millimetre
     */
    static double millimetres(Path file, int year, String quantity) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            List<String> names = Arrays.stream(
                            Objects.requireNonNull(lines.readLine()).split(",", -1))
                    .map(String::strip)
                    .toList();
            int column = names.indexOf(quantity);
            return lines.lines()
                            .map(line -> line.split(",", -1))
                            .filter(day -> isSummer(day[1].strip(), year))
                            .mapToDouble(day -> Math.max(0, Double.parseDouble(day[column].strip())))
                            .sum()
                    / TENTHS;
        }
    }

    private static boolean isSummer(String day, int year) {
        int month = Integer.parseInt(day.substring(4, 6));
        return day.startsWith(String.valueOf(year)) && month >= 4 && month <= 9;
    }
}
