package nl.areaal.mapui.view;

import nl.areaal.geodata.area.AreaDocumentStore;
import nl.areaal.mapui.profile.Profiles;
import nl.areaal.mapui.profile.Trends;
import org.springframework.stereotype.Component;

/** What the page of an area is made of. */
@Component
record ProfileServices(
        Profiles profiles, Trends trends, GoalServices goals, SensorServices measured, AreaDocumentStore documents) {
    /** Whether whoever reads keeps the list of documents. */
    boolean mayKeepDocuments() {
        return goals.signedIn().mayPublish();
    }

    /** The name of whoever keeps the list; only asked of those who may. */
    String steward() {
        return goals.signedIn().user().filter(user -> mayKeepDocuments()).orElseThrow();
    }

    AreaServices known() {
        return goals.known();
    }

    ScenarioServices planned() {
        return goals.planned();
    }
}
