package nl.areaal.mapui.map;

/** The one rule on opacities: from 0 (not there) to 1 (solid). */
final class MapOpacity {
    private MapOpacity() {}

    static double require(double opacity) {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity is " + opacity + ", expected between 0 and 1");
        }
        return opacity;
    }
}
