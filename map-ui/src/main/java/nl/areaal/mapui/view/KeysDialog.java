package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.partner.KeyExamples;
import nl.areaal.geodata.partner.KeyText;
import nl.areaal.geodata.partner.PartnerKey;

/** The keys of a dataset, for stewards: makes one and shows it this once, says how each is used, and ends those that must. */
final class KeysDialog extends Dialog {
    private final KeyServices services;
    private final String dataset;
    private final InstantSource clock = InstantSource.system();
    private final Paragraph done = new Paragraph();
    private final Div fresh = new Div();
    private final UnorderedList list = new UnorderedList();

    /**
     * Opens the keys of a dataset.
     *
     * @param title what people call it
     */
    KeysDialog(KeyServices services, String dataset, String title) {
        this.services = services;
        this.dataset = dataset;
        addClassName("keys-dialog");
        setDraggable(false);
        setHeaderTitle(getTranslation("keys.title", title));
        done.getElement().setAttribute("role", "status");
        fresh.addClassName("fresh-key");
        list.addClassName("key-list");
        KeyForm form = new KeyForm(
                services.partnerOf(dataset),
                services.partners().ofDataset(dataset).isPresent(),
                this::make);
        add(new Paragraph(getTranslation("keys.intro")), form, done, fresh, list);
        getFooter().add(new Button(getTranslation("keys.close"), click -> close()));
        refresh();
    }

    private void make(KeyForm.Wish wish, KeyForm form) {
        try {
            Instant now = clock.instant();
            KeyText key = services.make(wish.of(dataset), now);
            form.settle();
            done.setText(getTranslation("keys.made", key.id(), wish.partner()));
            show(services.examples(key.reveal()), now);
            refresh();
        } catch (IllegalArgumentException e) { // another gave the dataset to another partner meanwhile
            form.refuse(getTranslation("keys.taken"));
        }
    }

    private void show(KeyExamples examples, Instant now) {
        fresh.removeAll();
        fresh.add(new H3(getTranslation("keys.once")), request(examples.key()));
        fresh.add(new Paragraph(getTranslation("keys.once.why")));
        fresh.add(new H3(getTranslation("keys.look")), request(examples.look()));
        fresh.add(new H3(getTranslation("keys.deliver")), new Paragraph(getTranslation("keys.deliver.how")));
        fresh.add(request(services.delivery(dataset, examples, now)));
        services.feedOf(dataset).map(Feed::id).ifPresent(feed -> {
            fresh.add(new H3(getTranslation("keys.table")), request(examples.deliverTable(feed)));
        });
    }

    private static Pre request(String text) {
        Pre request = new Pre(text);
        request.addClassName("request");
        return request;
    }

    private void refresh() {
        List<PartnerKey> keys = services.keys().ofDataset(dataset);
        list.removeAll();
        keys.forEach(key -> list.add(new KeyItem(key, clock.instant(), this::askRevoke)));
        list.setVisible(!keys.isEmpty());
    }

    private void askRevoke(PartnerKey key) {
        new RevokeDialog(key, () -> revoke(key)).open();
    }

    private void revoke(PartnerKey key) {
        services.keys().revoke(key.id(), clock.instant());
        done.setText(getTranslation("keys.revoked.now", key.id()));
        Optional.of(fresh)
                .filter(shown -> shown.getElement().getTextRecursively().contains(key.id()))
                .ifPresent(Div::removeAll);
        refresh();
    }
}
