package nl.areaal.core.crs;

/** A coordinate reference system that nobody knows, or that has no way to RD New. */
public final class UnknownCrsException extends IllegalArgumentException {
    private static final int SHOWN = 80;

    UnknownCrsException(DeclaredCrs declared, Throwable cause) {
        super(
                "coordinate reference system is '" + shortened(declared.text())
                        + "', expected an EPSG code such as EPSG:28992 or a WKT that has a way to RD New",
                cause);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
