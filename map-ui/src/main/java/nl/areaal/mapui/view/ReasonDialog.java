package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks why something is taken away from others: everyone who misses it is told. */
final class ReasonDialog extends Dialog {
    private static final int LONGEST = 200;

    private final TextField reason = new TextField(getTranslation("pause.reason"));

    ReasonDialog(String title, String intro, String yes, Consumer<String> given) {
        setHeaderTitle(title);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        add(new Paragraph(intro), reason);
        Button really = new Button(yes, click -> give(given));
        really.addThemeVariants(ButtonVariant.PRIMARY);
        really.addClassName("really");
        getFooter().add(new Button(getTranslation("pause.leave"), click -> close()), really);
    }

    private void give(Consumer<String> heard) {
        String why = reason.getValue().strip();
        reason.setInvalid(why.isEmpty());
        reason.setErrorMessage(getTranslation("pause.missing"));
        if (!why.isEmpty()) {
            heard.accept(why);
            close();
        }
    }
}
