package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaDocument;

/** Asks for a document about an area: what it is, whose, of when, and where it lies. */
final class DocumentDialog extends Dialog {
    private static final int LONGEST_DATE = 10;

    /** 1-3-2025 and 2025-03-01. */
    private static final List<DateTimeFormatter> FORMS = Stream.of("d-M-uuuu", "uuuu-M-d")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final TextField title = new TextField(getTranslation("documents.field.title"));
    private final TextField publisher = new TextField(getTranslation("documents.field.publisher"));
    private final TextField date = new TextField(getTranslation("documents.field.date"));
    private final TextField address = new TextField(getTranslation("documents.field.address"));
    private final AreaCode area;
    private final Consumer<AreaDocument> written;

    DocumentDialog(AreaCode area, Consumer<AreaDocument> written) {
        this.area = area;
        this.written = written;
        addClassName("goal-dialog");
        setHeaderTitle(getTranslation("documents.dialog"));
        GoalDialog.required(title, AreaDocument.LONGEST_TITLE);
        GoalDialog.required(publisher, AreaDocument.LONGEST_PUBLISHER);
        GoalDialog.required(address, AreaDocument.LONGEST_ADDRESS);
        title.setErrorMessage(getTranslation("dialog.missing"));
        publisher.setErrorMessage(getTranslation("dialog.missing"));
        address.setErrorMessage(getTranslation("documents.field.address.wrong"));
        address.setHelperText(getTranslation("documents.field.address.help"));
        GoalDialog.required(date, LONGEST_DATE);
        date.setErrorMessage(getTranslation("documents.field.date.wrong"));
        date.setHelperText(getTranslation("documents.field.date.help"));
        add(title, publisher, date, address);
        Button save = new Button(getTranslation("dialog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
    }

    private void save() {
        title.setInvalid(title.getValue().isBlank());
        publisher.setInvalid(publisher.getValue().isBlank());
        Optional<LocalDate> day = day(date.getValue());
        date.setInvalid(day.isEmpty());
        address.setInvalid(!AreaDocument.isAddress(address.getValue()));
        if (title.isInvalid() || publisher.isInvalid() || date.isInvalid() || address.isInvalid()) {
            return;
        }
        written.accept(new AreaDocument(
                UUID.randomUUID(),
                area,
                title.getValue(),
                publisher.getValue(),
                day.orElseThrow(),
                address.getValue()));
        close();
    }

    private static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(text.strip(), form));
            } catch (DateTimeParseException e) {
                // Perhaps it is written in the next form.
            }
        }
        return Optional.empty();
    }
}
