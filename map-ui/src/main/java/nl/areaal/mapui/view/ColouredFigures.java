package nl.areaal.mapui.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/**
 * The figures of areas that go with the colours on the map.
 *
 * @param title what they are figures of, in the reader's language
 * @param unit UCUM
 * @param change whether they say how much more or less there is
 * @param byArea by the code of the area
 */
record ColouredFigures(String title, String unit, boolean change, Map<String, Banded> byArea) {
    ColouredFigures {
        byArea = Map.copyOf(byArea);
    }

    /** A figure with the band around it, if that is known. */
    record Banded(double value, Optional<Band> band) {}

    /** The lowest and the highest value that the ranges of the parameters allow. */
    record Band(double low, double high) {}

    static Banded value(AreaResult result) {
        return new Banded(result.value(), Optional.of(new Band(result.low(), result.high())));
    }

    static Banded delta(AreaResult result) {
        return new Banded(result.delta(), Optional.of(new Band(result.deltaLow(), result.deltaHigh())));
    }

    /** What one has more than another; the band of that is not known from the two. */
    static Map<String, Banded> difference(Map<String, AreaResult> from, Map<String, AreaResult> to) {
        Map<String, Banded> differences = new HashMap<>();
        to.forEach((area, there) -> Optional.ofNullable(from.get(area))
                .map(here -> new Banded(there.value() - here.value(), Optional.empty()))
                .ifPresent(difference -> differences.put(area, difference)));
        return differences;
    }

    Optional<Banded> find(String areaCode) {
        return Optional.ofNullable(byArea.get(areaCode));
    }

    /** The figure with its unit. */
    String written(Banded figure, Figures figures) {
        int decimals = Figures.decimalsFor(figure.value());
        return Units.with(
                change ? figures.change(figure.value(), decimals) : figures.decimal(figure.value(), decimals), unit);
    }
}
