package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Has a page look again every so often, for as long as it is shown and no longer. */
final class Polling {
    private static final int NEVER = -1;

    private Polling() {}

    static void every(int millis, Component page, Runnable look) {
        page.addAttachListener(attach -> {
            UI ui = attach.getUI();
            Registration looks = ui.addPollListener(poll -> look.run());
            ui.setPollInterval(millis);
            page.addDetachListener(detach -> {
                detach.unregisterListener();
                looks.remove();
                ui.setPollInterval(NEVER);
            });
        });
    }
}
