package nl.areaal.mapui.view;

import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.mapui.scenario.RunPair;

/** What a panel may ask of the page around it; each of these ends up in the URL. */
interface Region {
    /** Shows an area: outlined on the map and told about in the panel. */
    void showArea(AreaCode code);

    /** Shows the heat of a run on the map and in the panel; empty for the newest baseline. */
    void showRun(Optional<UUID> run);

    /** Shows what one run has more than another on the map; empty takes that away. */
    void showDifference(Optional<RunPair> runs);

    void showPage(SidePage page);

    /** Goes to sign in and comes back to what is shown now. */
    void signIn();
}
