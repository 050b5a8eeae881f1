package nl.areaal.mapui.ogc;

/** The caller accepts none of the formats that a resource has. */
final class NotAcceptableException extends RuntimeException {
    NotAcceptableException(String accept, String offered) {
        super("Accept is '" + accept + "', expected " + offered + ".");
    }
}
