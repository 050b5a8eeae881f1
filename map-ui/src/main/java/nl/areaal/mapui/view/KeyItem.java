package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import nl.areaal.geodata.partner.KeyLife;
import nl.areaal.geodata.partner.PartnerKey;
import nl.areaal.mapui.language.Figures;

/** One key: whose it is, until when it counts and when it was last used; and a way to end it while it counts. */
final class KeyItem extends ListItem {
    private final Figures figures = new Figures(getLocale());

    KeyItem(PartnerKey key, Instant now, Consumer<PartnerKey> revoked) {
        addClassName("key");
        getElement().setAttribute("data-key", key.id());
        Paragraph name = new Paragraph(new Code(key.id()), new Span(" " + key.label()));
        add(name, new Paragraph(life(key, now)), new Paragraph(making(key) + " " + use(key.life())));
        if (key.life().whyOver(now).isEmpty()) {
            Button revoke = new Button(getTranslation("keys.revoke"), click -> revoked.accept(key));
            revoke.addThemeVariants(ButtonVariant.SMALL);
            revoke.setAriaLabel(getTranslation("keys.revoke") + ": " + key.id());
            add(revoke);
        }
    }

    private String life(PartnerKey key, Instant now) {
        KeyLife life = key.life();
        if (life.revoked().isPresent()) {
            return getTranslation(
                    "keys.revoked", key.partner(), figures.moment(life.revoked().get()));
        }
        if (life.expires().isEmpty()) {
            return getTranslation("keys.open", key.partner());
        }
        String end = figures.moment(life.expires().get());
        return life.whyOver(now).isPresent()
                ? getTranslation("keys.expired", key.partner(), end)
                : getTranslation("keys.until", key.partner(), end);
    }

    private String making(PartnerKey key) {
        String when = figures.moment(key.life().created());
        return key.madeBy()
                .map(by -> getTranslation("keys.made-by", by, when))
                .orElseGet(() -> getTranslation("keys.made-on", when));
    }

    /** The use of a key is noted within the hour. */
    private String use(KeyLife life) {
        return life.lastUsed()
                .map(last -> getTranslation("keys.used", figures.moment(last)))
                .orElseGet(() -> getTranslation("keys.unused"));
    }
}
