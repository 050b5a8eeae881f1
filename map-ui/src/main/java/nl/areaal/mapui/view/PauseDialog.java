package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks why a feed is to be held back: everyone who misses its readings is told. */
final class PauseDialog extends Dialog {
    private static final int LONGEST = 200;

    private final TextField reason = new TextField(getTranslation("pause.reason"));

    PauseDialog(String feed, Consumer<String> paused) {
        setHeaderTitle(getTranslation("pause.title", feed));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        add(new Paragraph(getTranslation("pause.intro")), reason);
        Button pause = new Button(getTranslation("feeds.pause"), click -> pause(paused));
        pause.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("pause.leave"), click -> close()), pause);
    }

    private void pause(Consumer<String> paused) {
        String given = reason.getValue().strip();
        reason.setInvalid(given.isEmpty());
        reason.setErrorMessage(getTranslation("pause.missing"));
        if (!given.isEmpty()) {
            paused.accept(given);
            close();
        }
    }
}
