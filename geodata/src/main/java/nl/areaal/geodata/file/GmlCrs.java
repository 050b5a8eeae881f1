package nl.areaal.geodata.file;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.core.crs.DeclaredCrs;

/**
 * The reference system that a {@code srsName}, or a service by {@code Content-Crs}, names, and the order and number of its ordinates.
 *
 * @param northFirst whether positions have latitude or northing first, as the EPSG register has it for some systems
 * @param dimension how many numbers make a position, unless {@code srsDimension} says otherwise
 */
record GmlCrs(DeclaredCrs declared, boolean northFirst, int dimension) {
    private static final Pattern OLD_ADDRESS =
            Pattern.compile("https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("EPSG:(\\d+)");
    private static final Set<Integer> NORTH_FIRST =
            Set.of(3034, 3035, 3038, 3039, 3040, 3041, 3042, 3043, 3044, 3045, 3046, 2180, 31466, 31467, 31468, 31469);
    private static final Set<Integer> WITH_HEIGHT = Set.of(7415, 7423, 4979, 4937, 5698, 9286);

    /** Reads a name; URNs and addresses keep the register's order, {@code EPSG:4326} and the oldest form have x first. */
    static GmlCrs parse(String srsName) {
        String name = srsName.strip();
        Matcher old = OLD_ADDRESS.matcher(name);
        DeclaredCrs declared = DeclaredCrs.parse(old.matches() ? "EPSG:" + old.group(1) : name);
        Matcher code = CODE.matcher(declared.text());
        if (!code.matches()) {
            return new GmlCrs(declared, false, 2);
        }
        int number = Integer.parseInt(code.group(1));
        boolean byRegister = !old.matches() && name.length() > code.group().length() && !name.contains("CRS84");
        return new GmlCrs(declared, byRegister && isNorthFirst(number), WITH_HEIGHT.contains(number) ? 3 : 2);
    }

    /** Whether positions are in degrees rather than metres. */
    boolean isInDegrees() {
        Matcher code = CODE.matcher(declared.text());
        return code.matches() && isGeographic(Integer.parseInt(code.group(1)));
    }

    /** Geographic systems have the numbers from 4001; a few projected ones count northing first too. */
    private static boolean isNorthFirst(int number) {
        return isGeographic(number) || NORTH_FIRST.contains(number);
    }

    private static boolean isGeographic(int number) {
        return (number > 4000 && number < 5000) || number == 7423;
    }
}
