package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;

/** Asks what a new feed is called and on what terms its readings are held: no data without that. */
final class FeedWishForm extends Section {
    private static final int LONGEST = 200;

    private final TextField title = field("title");
    private final TextField publisher = field("publisher");
    private final TextField purpose = field("purpose");
    private final TextField legalGround = field("legal-ground");
    private final TextField licence = field("licence");
    private final Paragraph trouble = new Paragraph();

    /**
     * Asks.
     *
     * @param makeKey what the button says
     */
    FeedWishForm(String makeKey, BiConsumer<FeedMaking.Wish, FeedWishForm> made) {
        addClassName("wish");
        licence.setValue("CC BY 4.0");
        trouble.getElement().setAttribute("role", "alert");
        Button make = new Button(getTranslation(makeKey), click -> make(made));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2(getTranslation("new-feed.terms")));
        add(title, publisher, purpose, legalGround, licence, trouble, make);
    }

    void refuse(String sentence) {
        trouble.setText(sentence);
    }

    private TextField field(String name) {
        TextField field = new TextField(getTranslation("new-feed." + name));
        field.setHelperText(getTranslation("new-feed." + name + ".help"));
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(getTranslation("new-feed.missing"));
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        return field;
    }

    /** An address can be made of the title. */
    private boolean isNameable() {
        return !FeedMaking.id(title.getValue()).isEmpty();
    }

    private void make(BiConsumer<FeedMaking.Wish, FeedWishForm> made) {
        boolean whole = isNameable();
        title.setInvalid(!whole);
        for (TextField field : List.of(publisher, purpose, legalGround, licence)) {
            field.setInvalid(field.getValue().isBlank());
            whole &= !field.isInvalid();
        }
        if (whole) {
            trouble.setText("");
            made.accept(
                    new FeedMaking.Wish(
                            title.getValue().strip(),
                            publisher.getValue().strip(),
                            purpose.getValue().strip(),
                            legalGround.getValue().strip(),
                            licence.getValue().strip()),
                    this);
        }
    }
}
