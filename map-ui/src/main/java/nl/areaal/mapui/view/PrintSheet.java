package nl.areaal.mapui.view;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the map is put on paper.
 *
 * @param scale so many millimetres of ground in one of paper
 * @param title above the map
 */
record PrintSheet(Paper paper, Orientation orientation, int scale, String title) {
    static final List<Integer> SCALES = List.of(1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000);
    static final int LONGEST_TITLE = 120;
    static final PrintSheet USUAL = new PrintSheet(Paper.A4, Orientation.LANDSCAPE, 25_000, "");

    private static final String PAPER = "paper";
    private static final String ORIENTATION = "orientation";
    private static final String SCALE = "scale";
    private static final String TITLE = "title";
    private static final int MILLIMETRES_PER_METRE = 1_000;

    /** Sizes of ISO 216 in millimetres, upright. */
    enum Paper {
        A4(210, 297),
        A3(297, 420);

        private final int width;
        private final int height;

        Paper(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Which side of the paper is up. */
    enum Orientation {
        PORTRAIT,
        LANDSCAPE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    PrintSheet {
        if (!SCALES.contains(scale)) {
            throw new IllegalArgumentException("scale is " + scale + ", expected one of " + SCALES);
        }
        if (title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "title has " + title.length() + " characters, expected at most " + LONGEST_TITLE);
        }
    }

    int widthMillimetres() {
        return orientation == Orientation.PORTRAIT ? paper.width : paper.height;
    }

    int heightMillimetres() {
        return orientation == Orientation.PORTRAIT ? paper.height : paper.width;
    }

    /** How long so many metres of ground are on the paper. */
    double millimetres(int metres) {
        return (double) metres * MILLIMETRES_PER_METRE / scale;
    }

    /** What an address tells; the usual for what it does not tell, or tells wrong. */
    static PrintSheet read(QueryParameters query) {
        return new PrintSheet(
                one(query, PAPER).flatMap(text -> find(Paper.values(), text)).orElse(USUAL.paper),
                one(query, ORIENTATION)
                        .flatMap(text -> find(Orientation.values(), text))
                        .orElse(USUAL.orientation),
                one(query, SCALE)
                        .flatMap(text -> SCALES.stream()
                                .filter(scale -> scale.toString().equals(text))
                                .findFirst())
                        .orElse(USUAL.scale),
                one(query, TITLE)
                        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_TITLE)))
                        .orElse(""));
    }

    void write(Map<String, String> parts) {
        parts.put(PAPER, paper.name());
        parts.put(ORIENTATION, orientation.word());
        parts.put(SCALE, String.valueOf(scale));
        if (!title.isEmpty()) {
            parts.put(TITLE, title);
        }
    }

    private static Optional<String> one(QueryParameters query, String name) {
        return query.getSingleParameter(name);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String text) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
