package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import nl.areaal.core.scenario.Bilingual;

/** What a model says beside its figures, or in place of them: all of it at once. */
final class RunRemarks extends Section {
    RunRemarks(String titleKey, List<Bilingual> texts) {
        addClassName("run-remarks");
        add(
                new H4(getTranslation(titleKey)),
                WhyDialog.bullets(
                        texts.stream().map(text -> text.in(getLocale())).toList()));
    }
}
