package nl.areaal.geodata.sample;

import org.locationtech.jts.geom.Coordinate;

/**
 * What the statistics say of one gemeente or wijk.
 *
 * @param x easting of a point inside, RD New
 * @param y northing of a point inside, RD New
 */
record Place(
        String code,
        String name,
        double x,
        double y,
        double hectares,
        Urbanity urbanity,
        int inhabitants,
        int dwellings) {
    Place {
        if (!code.matches("(GM\\d{4}|WK\\d{6})")) {
            throw new IllegalArgumentException("code is " + code + ", expected GM and 4 or WK and 6 digits");
        }
        if (name.isBlank() || hectares <= 0 || inhabitants < 0 || dwellings < 0) {
            throw new IllegalArgumentException(code + " needs a name, hectares above 0 and counts of 0 or more");
        }
    }

    boolean isGemeente() {
        return code.startsWith("GM");
    }

    /** The code of the gemeente that this wijk is part of. */
    String gemeenteCode() {
        return "GM" + code.substring(2, 6);
    }

    Coordinate point() {
        return new Coordinate(x, y);
    }

    double dwellingsPerHectare() {
        return dwellings / hectares;
    }

    /** A built-up wijk where hardly anyone lives is where people work. */
    boolean isWorkplace() {
        return hectares < 500 && dwellingsPerHectare() < 3.2 && (urbanity != Urbanity.NOT || name.contains("Klooster"));
    }
}
