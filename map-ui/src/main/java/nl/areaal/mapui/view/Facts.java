package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;

/** Names and what they stand for, one under the other; a name with nothing to say is left out. */
final class Facts extends DescriptionList {
    Facts() {
        addClassName("fact-list");
    }

    Facts with(String name, String value) {
        if (!value.isBlank()) {
            add(new Div(new Term(name), new Description(value)));
        }
        return this;
    }
}
