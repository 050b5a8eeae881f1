package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/**
 * How positions are written at some place of a GML geometry; each element may say it anew for what lies in it.
 *
 * @param crs empty until something names one
 * @param dimension how many numbers make a position; empty means as many as the system has
 */
record GmlPositions(Optional<GmlCrs> crs, Optional<Integer> dimension) {
    static final GmlPositions UNSAID = new GmlPositions(Optional.empty(), Optional.empty());

    private static final int FEWEST = 2;
    private static final int MOST = 4;

    /** What holds within the element that the cursor stands on. */
    GmlPositions within(XmlCursor cursor) {
        Optional<GmlCrs> named = cursor.attribute("srsName").map(GmlCrs::parse);
        Optional<Integer> said = cursor.attribute("srsDimension").map(GmlPositions::dimension);
        return new GmlPositions(named.or(this::crs), said.or(() -> named.isPresent() ? Optional.empty() : dimension));
    }

    /** The positions of a {@code pos} or {@code posList}. */
    List<Coordinate> numbers(String text) {
        String[] words = text.isBlank() ? new String[0] : text.strip().split("\\s+");
        int size = dimension.orElseGet(() -> crs.map(GmlCrs::dimension).orElse(FEWEST));
        if (words.length % size != 0) {
            throw new IllegalArgumentException("it has " + words.length + " numbers for positions of " + size);
        }
        List<Coordinate> positions = new ArrayList<>(words.length / size);
        for (int i = 0; i < words.length; i += size) {
            positions.add(position(words[i], words[i + 1], size > FEWEST ? words[i + 2] : "NaN"));
        }
        return positions;
    }

    /** The positions of the older {@code coordinates}: tuples, with what separates them in attributes. */
    List<Coordinate> tuples(String text, String decimal, String within, String between) {
        List<Coordinate> positions = new ArrayList<>();
        String tuples =
                between.isBlank() ? text.strip().replaceAll("\\s*" + Pattern.quote(within) + "\\s*", within) : text;
        for (String tuple : tuples.strip().split(between.isBlank() ? "\\s+" : Pattern.quote(between), -1)) {
            String[] words = tuple.strip().split(within.isBlank() ? "\\s+" : Pattern.quote(within), -1);
            if (words.length < FEWEST) {
                throw new IllegalArgumentException("a position is '" + tuple + "' and not two numbers");
            }
            positions.add(position(
                    words[0].replace(decimal, "."),
                    words[1].replace(decimal, "."),
                    words.length > FEWEST ? words[2].replace(decimal, ".") : "NaN"));
        }
        return positions;
    }

    private Coordinate position(String first, String second, String height) {
        boolean northFirst = crs.map(GmlCrs::northFirst).orElse(false);
        double one = number(first);
        double other = number(second);
        return northFirst ? new Coordinate(other, one, number(height)) : new Coordinate(one, other, number(height));
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + word + "' is no number", e);
        }
    }

    private static int dimension(String text) {
        int size = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (size < FEWEST || size > MOST) {
            throw new IllegalArgumentException("its srsDimension is '" + text + "'");
        }
        return size;
    }
}
