package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import nl.areaal.geodata.partner.PartnerKey;

/** Asks whether a key must really end: it can't be undone. */
final class RevokeDialog extends Dialog {
    RevokeDialog(PartnerKey key, Runnable revoked) {
        setHeaderTitle(getTranslation("keys.revoke.title", key.id()));
        add(new Paragraph(getTranslation("keys.revoke.what", key.partner())));
        Button revoke = new Button(getTranslation("keys.revoke.really"), click -> {
            revoked.run();
            close();
        });
        revoke.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("keys.keep"), click -> close()), revoke);
    }
}
