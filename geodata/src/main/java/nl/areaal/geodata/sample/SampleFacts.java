package nl.areaal.geodata.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The figures that the sample region is grown from: CBS, Kerncijfers wijken en buurten 2022 (CC BY 4.0).
 *
 * @param gemeenten in the order of the file
 * @param wijken in the order of the file
 */
record SampleFacts(List<Place> gemeenten, List<Place> wijken) {
    private static final String FILE = "/sample/utrecht_areas_2022.csv";

    private static final Pattern CENTRE = Pattern.compile("(?i)binnenstad|centrum|stadskern");

    static SampleFacts read() {
        List<Place> places = text().lines().skip(1).map(SampleFacts::place).toList();
        return new SampleFacts(
                places.stream().filter(Place::isGemeente).toList(),
                places.stream().filter(place -> !place.isGemeente()).toList());
    }

    /** The file as it stands, so that its bytes can take part in the checksum of the region. */
    static byte[] bytes() {
        try (InputStream in = SampleFacts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** The wijken of a gemeente, in the order of the file. */
    List<Place> wijkenOf(Place gemeente) {
        return wijken.stream()
                .filter(wijk -> wijk.gemeenteCode().equals(gemeente.code()))
                .toList();
    }

    /** The wijk that calls itself the centre, else the most densely lived-in one: where the town is. */
    Place centreOf(Place gemeente) {
        return wijkenOf(gemeente).stream()
                .filter(wijk -> CENTRE.matcher(wijk.name()).find())
                .findFirst()
                .orElseGet(() -> densestOf(gemeente));
    }

    private Place densestOf(Place gemeente) {
        Place best = wijkenOf(gemeente).getFirst();
        for (Place wijk : wijkenOf(gemeente)) {
            best = wijk.dwellingsPerHectare() * Math.sqrt(wijk.dwellings())
                            > best.dwellingsPerHectare() * Math.sqrt(best.dwellings())
                    ? wijk
                    : best;
        }
        return best;
    }

    private static String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private static Place place(String line) {
        List<String> cells = cells(line);
        return new Place(
                cells.get(1),
                cells.get(2),
                Double.parseDouble(cells.get(3)),
                Double.parseDouble(cells.get(4)),
                Double.parseDouble(cells.get(5)),
                Urbanity.of(cells.get(6)),
                Integer.parseInt(cells.get(7)),
                Integer.parseInt(cells.get(8)));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
