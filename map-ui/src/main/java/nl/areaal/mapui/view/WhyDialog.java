package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import nl.areaal.mapui.language.Figures;

/** What stands behind a number, in sections that read from top to bottom. */
abstract class WhyDialog extends Dialog {
    private final Figures figures = new Figures(getLocale());

    /**
     * Opens an empty explanation.
     *
     * @param sameForPrograms where the same explanation stands as JSON
     */
    WhyDialog(String sameForPrograms) {
        this();
        Anchor json = new Anchor(sameForPrograms, getTranslation("why.json"));
        json.setTarget(AnchorTarget.BLANK);
        getFooter().add(json);
    }

    /** Opens an empty explanation of what only this page tells. */
    WhyDialog() {
        addClassName("why-dialog");
        setDraggable(false);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("why.close"));
        getHeader().add(close);
    }

    final Figures figures() {
        return figures;
    }

    final void section(String titleKey, Component content) {
        add(new Section(new H3(getTranslation(titleKey)), content));
    }

    static UnorderedList bullets(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    static TextTable table(List<String> headingKeys, List<List<String>> rows) {
        return new TextTable(headingKeys, rows);
    }
}
