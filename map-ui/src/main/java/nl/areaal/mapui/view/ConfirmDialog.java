package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks whether something must really go. */
final class ConfirmDialog extends Dialog {
    ConfirmDialog(String title, String consequence, String yes, Runnable done) {
        setHeaderTitle(title);
        add(new Paragraph(consequence));
        Button really = new Button(yes, click -> {
            close();
            done.run();
        });
        really.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), really);
    }
}
