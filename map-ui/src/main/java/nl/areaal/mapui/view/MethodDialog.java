package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;

/** How a figure came about that no model computed: in words, with what it was made of and what it was a week ago. */
final class MethodDialog extends WhyDialog {
    MethodDialog(String title, String how, Component madeOf) {
        setHeaderTitle(title);
        section("why.how", new Paragraph(how));
        section("why.inputs", madeOf);
    }

    MethodDialog(String title, String how, Component madeOf, SinceLastWeek week) {
        this(title, how, madeOf);
        section("why.week", week);
    }
}
