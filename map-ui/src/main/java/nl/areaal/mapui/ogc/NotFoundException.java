package nl.areaal.mapui.ogc;

/** Something was asked for by a name that nothing has. */
public final class NotFoundException extends RuntimeException {
    public NotFoundException(String what, String name) {
        super("There is no " + what + " '" + name + "'.");
    }
}
