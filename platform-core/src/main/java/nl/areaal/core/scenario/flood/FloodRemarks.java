package nl.areaal.core.scenario.flood;

import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.StandingWater;
import nl.areaal.core.scenario.Bilingual;

/** The account of the water, and how much ground it covers, in words. */
final class FloodRemarks {
    /** From here on a car stalls and water comes over doorsteps: an assumption. */
    private static final double DEEP_MILLIMETRES = 100;

    private FloodRemarks() {}

    static List<Bilingual> on(StandingWater water, Grid depth) {
        return List.of(account(water), deep(depth));
    }

    private static Bilingual account(StandingWater water) {
        double all = water.cubicMetres(water.runoffMicrometres());
        double standing = water.cubicMetres(water.standingMicrometres());
        double gone = water.cubicMetres(water.goneMicrometres());
        return new Bilingual(
                String.format(
                        Locale.of("nl"),
                        "Van %,.1f m3 die het riool niet aankan, blijft %,.1f m3 staan en verlaat %,.1f m3 de regio aan de rand.",
                        all,
                        standing,
                        gone),
                String.format(
                        Locale.ROOT,
                        "Of %,.1f m3 that the sewer can't take, %,.1f m3 stays and %,.1f m3 leaves the region at its edge.",
                        all,
                        standing,
                        gone));
    }

    private static Bilingual deep(Grid depth) {
        long known = 0;
        long deep = 0;
        for (float millimetres : depth.cells()) {
            known += millimetres >= 0 ? 1 : 0;
            deep += millimetres > DEEP_MILLIMETRES ? 1 : 0;
        }
        double percent = known == 0 ? 0 : 100.0 * deep / known;
        return new Bilingual(
                String.format(Locale.of("nl"), "Op %.1f %% van de regio staat meer dan 10 cm water.", percent),
                String.format(Locale.ROOT, "More than 10 cm of water stands on %.1f %% of the region.", percent));
    }
}
