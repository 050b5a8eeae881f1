package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;

/** Where a steward states who answers for a dataset, on what terms it is held, and whom to ask. */
final class TermsDialog extends Dialog {
    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 36_525;

    private final TextField publisher;
    private final TextField steward;
    private final TextField purpose;
    private final TextField legalGround;
    private final TextField licence;
    private final EmailField contact = new EmailField(getTranslation("publish.contact"));
    private final IntegerField days = new IntegerField(getTranslation("publish.days"));
    private final transient Dataset dataset;
    private final transient StewardServices services;
    private final transient Consumer<String> done;

    TermsDialog(Dataset dataset, String whomToAsk, StewardServices services, Consumer<String> done) {
        this.dataset = dataset;
        this.services = services;
        this.done = done;
        Stewardship said = dataset.stewardship();
        addClassName("goal-dialog");
        setHeaderTitle(getTranslation("publish.terms.title", dataset.title()));
        publisher = field("publish.publisher", said.publisher());
        steward = field("publish.steward", said.steward());
        purpose = field("publish.purpose", said.purpose());
        legalGround = field("publish.legal-ground", said.legalGround());
        licence = field("publish.licence", said.licence());
        contact.setMaxLength(LONGEST);
        contact.setWidthFull();
        contact.setErrorMessage(getTranslation("publish.contact.expected"));
        contact.setValue(whomToAsk);
        days.setHelperText(getTranslation("publish.days.help"));
        days.setMin(1);
        days.setMax(MOST_DAYS);
        dataset.handling().retentionDays().ifPresent(days::setValue);
        add(publisher, steward, purpose, legalGround, licence, contact, days);
        Button save = new Button(getTranslation("dialog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
    }

    /** What nobody knows yet may stay empty; it is then not stated. */
    private void save() {
        if (contact.isInvalid()) {
            contact.focus();
            return;
        }
        if (days.isInvalid()) {
            days.focus();
            return;
        }
        services.datasets().find(dataset.id()).ifPresent(this::save);
        close();
        done.accept(getTranslation("publish.terms.saved", dataset.title()));
    }

    /** Over what the dataset is now: who may see it can have changed since this was opened, and is not said here. */
    private void save(Dataset now) {
        List<String> said = Stream.of(publisher, steward, purpose, legalGround, licence)
                .map(field -> field.getValue().isBlank()
                        ? Stewardship.NOT_STATED
                        : field.getValue().strip())
                .toList();
        Stewardship stewardship = new Stewardship(said.get(0), said.get(1), said.get(2), said.get(3), said.get(4));
        services.datasets()
                .save(new Dataset(
                        now.id(),
                        now.title(),
                        now.description(),
                        stewardship,
                        now.sourceUrl(),
                        handling(now.handling())));
        services.publications().saveContact(now.id(), contact.getValue());
    }

    private Handling handling(Handling before) {
        OptionalInt kept = days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(days.getValue());
        return new Handling(before.classification(), kept, before.example());
    }

    private TextField field(String label, String value) {
        TextField field = new TextField(getTranslation(label));
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        field.setValue(value.equals(Stewardship.NOT_STATED) ? "" : value);
        return field;
    }
}
