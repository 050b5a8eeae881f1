package nl.areaal.mapui.ogc.query;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.layer.BoundingBox;
import nl.areaal.geodata.layer.ItemCrs;

/** The box in which features are wanted: four numbers, or six when it has heights, which we do not look at. */
public record BboxParameter(ItemCrs crs) implements QueryParameter<Optional<BoundingBox>> {
    private static final String EXPECTED = "4 or 6 finite numbers with commas between, lower corner first";

    @Override
    public String name() {
        return "bbox";
    }

    @Override
    public String description() {
        return "Only features that touch this box: lower corner, upper corner, in the axis order of bbox-crs.";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of(
                "type",
                "array",
                "oneOf",
                new Object[] {Map.of("minItems", 4, "maxItems", 4), Map.of("minItems", 6, "maxItems", 6)},
                "items",
                Map.of("type", "number"));
    }

    @Override
    public Optional<BoundingBox> whenAbsent() {
        return Optional.empty();
    }

    @Override
    public Optional<BoundingBox> parse(String value) throws UnexpectedValueException {
        double[] numbers = numbers(value);
        int dimensions = numbers.length / 2;
        BoundingBox.Corner min = new BoundingBox.Corner(numbers[0], numbers[1]);
        BoundingBox.Corner max = new BoundingBox.Corner(numbers[dimensions], numbers[dimensions + 1]);
        requireOrder(min, max);
        return Optional.of(new BoundingBox(crs, min, max));
    }

    private static double[] numbers(String value) throws UnexpectedValueException {
        try {
            double[] numbers = Arrays.stream(value.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if ((numbers.length == 4 || numbers.length == 6)
                    && Arrays.stream(numbers).allMatch(Double::isFinite)) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words.
        }
        throw new UnexpectedValueException(EXPECTED);
    }

    /** Only longitudes may run backwards: such a box crosses the antimeridian. */
    private void requireOrder(BoundingBox.Corner min, BoundingBox.Corner max) throws UnexpectedValueException {
        boolean firstRuns = min.first() <= max.first() || (crs.isInDegrees() && !crs.isLatitudeFirst());
        boolean secondRuns = min.second() <= max.second() || crs.isLatitudeFirst();
        if (!firstRuns || !secondRuns) {
            throw new UnexpectedValueException("a lower corner that is not above the upper corner");
        }
    }
}
