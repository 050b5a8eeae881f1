package nl.areaal.mapui.ogc.style;

/** For a light or for a dark surface. */
public enum Look {
    LIGHT(""),
    DARK("-dark");

    private final String suffix;

    Look(String suffix) {
        this.suffix = suffix;
    }

    /** What a style of that look is called, e.g. {@code areaal-dark}. */
    public String named(String style) {
        return style + suffix;
    }
}
