package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import nl.areaal.mapui.live.LiveObservation;
import nl.areaal.mapui.live.LiveObservations;
import nl.areaal.mapui.live.LiveObservations.Subscription;

/** Has the sensors on a page follow the readings that come in, for as long as the page is shown and no longer. */
final class LiveReadings {
    private LiveReadings() {}

    /** A page is entered only for readings that it shows: most readings are of sensors elsewhere, and there may be many pages. */
    static void follow(Component page, LiveObservations live, AreaSensors sensors) {
        page.addAttachListener(attach -> {
            UI ui = attach.getUI();
            Subscription following = live.subscribe(readings -> {
                List<LiveObservation> shown =
                        readings.stream().filter(sensors::shows).toList();
                if (!shown.isEmpty()) {
                    ui.accessLater(() -> sensors.readingsCameIn(shown), () -> {})
                            .run();
                }
            });
            page.addDetachListener(detach -> {
                detach.unregisterListener();
                following.close();
            });
        });
    }
}
