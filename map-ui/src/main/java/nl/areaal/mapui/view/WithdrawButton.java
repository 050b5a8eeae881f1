package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Takes something back, when asked once more. */
final class WithdrawButton extends Button {
    /**
     * Makes one.
     *
     * @param label of the button, and of the one that means yes
     * @param title what is taken back, as a question
     * @param what comes of it
     */
    WithdrawButton(String label, String title, String what, Runnable withdraw) {
        super(label, click -> new ConfirmDialog(title, what, label, withdraw).open());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("withdraw");
    }
}
