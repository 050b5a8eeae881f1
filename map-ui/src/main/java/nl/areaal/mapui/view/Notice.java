package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A plain sentence where there is nothing else to show: empty, waiting, or something went wrong. */
final class Notice extends Div {
    private Notice(String kind, String text, Component... actions) {
        addClassNames("notice", "notice-" + kind);
        add(new Paragraph(text));
        add(actions);
    }

    static Notice empty(String text, Component... actions) {
        return new Notice("empty", text, actions);
    }

    /** Read out by screen readers at once. */
    static Notice problem(String text) {
        Notice notice = new Notice("problem", text);
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    /** Read out by screen readers when they are at leave. */
    static Notice busy(String text) {
        Notice notice = new Notice("busy", text);
        notice.getElement().setAttribute("role", "status");
        return notice;
    }
}
