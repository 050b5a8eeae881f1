package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.Consumer;
import nl.areaal.mapui.live.LiveObservation;
import nl.areaal.mapui.live.LiveObservations;
import nl.areaal.mapui.live.LiveObservations.Subscription;

/** Has a page follow the readings that come in, for as long as it is shown and no longer. */
final class LiveReadings {
    private LiveReadings() {}

    static void follow(Component page, LiveObservations live, Consumer<List<LiveObservation>> hears) {
        page.addAttachListener(attach -> {
            UI ui = attach.getUI();
            Subscription following = live.subscribe(readings ->
                    ui.accessLater(() -> hears.accept(readings), () -> {}).run());
            page.addDetachListener(detach -> {
                detach.unregisterListener();
                following.close();
            });
        });
    }
}
