package nl.areaal.mapui.view;

import nl.areaal.mapui.profile.Profiles;
import nl.areaal.mapui.profile.Trends;
import org.springframework.stereotype.Component;

/** What the page of an area is made of. */
@Component
record ProfileServices(Profiles profiles, Trends trends, GoalServices goals, SensorServices measured) {
    AreaServices known() {
        return goals.known();
    }

    ScenarioServices planned() {
        return goals.planned();
    }
}
