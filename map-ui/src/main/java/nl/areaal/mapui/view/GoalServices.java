package nl.areaal.mapui.view;

import nl.areaal.mapui.goal.Goals;
import nl.areaal.mapui.security.SignedIn;
import org.springframework.stereotype.Component;

/** What the pages about goals need: how they stand, what is behind their figures, and who reads. */
@Component
record GoalServices(Goals goals, AreaServices known, ScenarioServices planned, SignedIn signedIn) {
    /** The name of whoever writes; only asked of those who may. */
    String author() {
        return signedIn.user().filter(user -> signedIn.mayWriteGoals()).orElseThrow();
    }
}
