package nl.areaal.geodata.coverage;

import java.util.List;

/**
 * What a coverage is and what it was made from.
 *
 * @param id e.g. {@code cover-built}
 * @param unit UCUM
 * @param madeFrom the dataset versions and rules behind it, e.g. {@code voorbeeldregio-utrecht 3 land-use sha256:ab12...}
 */
public record Coverage(String id, String titleNl, String titleEn, String unit, List<String> madeFrom) {
    public Coverage {
        madeFrom = List.copyOf(madeFrom);
    }
}
