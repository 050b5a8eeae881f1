package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.areaal.geodata.partner.KeyMaking;
import nl.areaal.geodata.partner.Partner;

/** Asks for whom a key is, what for and for how long. */
final class KeyForm extends Section {
    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 3_660;
    private static final int USUAL_DAYS = 365;

    private final TextField partner = new TextField(getTranslation("keys.partner"));
    private final TextField label = new TextField(getTranslation("keys.label"));
    private final IntegerField days = new IntegerField(getTranslation("keys.days"));

    /**
     * Asks.
     *
     * @param owner whose keys deliver the dataset, or the likeliest
     * @param owned whether that is settled: a dataset has one partner
     */
    KeyForm(String owner, boolean owned, BiConsumer<Wish, KeyForm> made) {
        addClassName("key-form");
        partner.setValue(owner);
        partner.setReadOnly(owned);
        partner.setRequiredIndicatorVisible(true);
        partner.setHelperText(getTranslation("keys.partner.help"));
        label.setMaxLength(LONGEST);
        label.setHelperText(getTranslation("keys.label.help"));
        days.setValue(USUAL_DAYS);
        days.setMin(1);
        days.setMax(MOST_DAYS);
        days.setHelperText(getTranslation("keys.days.help"));
        days.setErrorMessage(getTranslation("keys.days.wrong", MOST_DAYS));
        Button make = new Button(getTranslation("keys.make"), click -> make(made));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        add(partner, label, days, make);
    }

    /**
     * What somebody wants.
     *
     * @param lasts empty: until it is revoked
     */
    record Wish(String partner, String label, Optional<Duration> lasts) {
        KeyMaking.Wish of(String dataset) {
            return new KeyMaking.Wish(new Partner(partner, ""), dataset, Optional.empty(), label, lasts);
        }
    }

    /** The dataset is this partner's from now on. */
    void settle() {
        partner.setReadOnly(true);
        label.clear();
    }

    void refuse(String sentence) {
        partner.setErrorMessage(sentence);
        partner.setInvalid(true);
    }

    private void make(BiConsumer<Wish, KeyForm> made) {
        partner.setInvalid(false);
        if (!Partner.isName(partner.getValue().strip())) {
            refuse(getTranslation("keys.partner.wrong"));
            return;
        }
        Optional<Integer> wanted = days.getOptionalValue();
        boolean wrong = days.isInvalid()
                || wanted.filter(many -> many < 1 || many > MOST_DAYS).isPresent();
        days.setInvalid(wrong);
        if (!wrong) {
            made.accept(
                    new Wish(partner.getValue().strip(), label.getValue().strip(), wanted.map(Duration::ofDays)), this);
        }
    }
}
