package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Paragraph;

/** Says what was just done on a page that is laid out anew afterwards: whoever uses a keyboard goes on from here. */
final class DoneNote extends Paragraph {
    DoneNote() {
        addClassName("done");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("tabindex", "-1");
    }

    void say(String done) {
        setText(done);
        getElement().callJsFunction("focus");
    }
}
