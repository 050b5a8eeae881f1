package nl.areaal.ingest.sensorthings.query;

import java.util.List;
import java.util.Random;

/** Makes filters at random by the grammar: the same ones for the same seed. */
final class FilterGenerator {
    private static final int DEEPEST = 4;
    private static final List<String> COMPARISONS = List.of("eq", "ne", "gt", "ge", "lt", "le");
    private static final List<String> ARITHMETIC = List.of("add", "sub", "mul", "div", "mod");

    private final Random random;

    FilterGenerator(Random random) {
        this.random = random;
    }

    String condition() {
        return condition(0);
    }

    private String condition(int depth) {
        return switch (depth < DEEPEST ? random.nextInt(6) : 5) {
            case 0 -> condition(depth + 1) + " and " + condition(depth + 1);
            case 1 -> "(" + condition(depth + 1) + " or " + condition(depth + 1) + ")";
            case 2 -> "not (" + condition(depth + 1) + ")";
            case 3 ->
                oneOf(List.of("startswith", "endswith", "substringof")) + "(" + text(depth) + "," + text(depth) + ")";
            case 4 -> text(depth) + " " + oneOf(COMPARISONS) + " " + text(depth);
            default -> number(depth) + " " + oneOf(COMPARISONS) + " " + number(depth);
        };
    }

    private String number(int depth) {
        return switch (depth < DEEPEST ? random.nextInt(6) : random.nextInt(2)) {
            case 0 -> Integer.toString(random.nextInt(-50, 50));
            case 1 -> "result";
            case 2 -> number(depth + 1) + " " + oneOf(ARITHMETIC) + " (" + number(depth + 1) + ")";
            case 3 -> "(" + number(depth + 1) + " " + oneOf(ARITHMETIC) + " " + number(depth + 1) + ")";
            case 4 -> "round(" + number(depth + 1) + ")";
            default -> "length(" + text(depth + 1) + ")";
        };
    }

    private String text(int depth) {
        return switch (depth < DEEPEST ? random.nextInt(5) : random.nextInt(2)) {
            case 0 -> "'it''s (a; b), " + random.nextInt(10) + "'";
            case 1 -> "Datastream/name";
            case 2 -> "tolower(" + text(depth + 1) + ")";
            case 3 -> "concat(" + text(depth + 1) + ", " + text(depth + 1) + ")";
            default -> "Datastream/properties/a-b/" + random.nextInt(3);
        };
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
