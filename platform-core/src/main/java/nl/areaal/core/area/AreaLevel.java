package nl.areaal.core.area;

/** The administrative level, or the maker, of an {@link Area}. */
public enum AreaLevel {
    PROVINCIE,
    GEMEENTE,
    WIJK,
    BUURT,
    WATERSCHAP,
    DRAWN
}
