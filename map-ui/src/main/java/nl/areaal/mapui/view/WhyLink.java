package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** "Why this number?": stands with every figure and opens what is behind it. */
final class WhyLink extends Button {
    /**
     * Makes the link for one figure.
     *
     * @param figure what the number is, for those who hear the page instead of seeing it
     */
    WhyLink(String figure, Runnable explain) {
        setText(getTranslation("why.link"));
        setIcon(VaadinIcon.QUESTION_CIRCLE_O.create());
        setAriaLabel(getTranslation("why.link.of", figure));
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("why");
        addClickListener(click -> explain.run());
    }
}
