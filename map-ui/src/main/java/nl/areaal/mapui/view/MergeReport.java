package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.compare.Conflict;
import nl.areaal.mapui.scenario.Merged;

/** What a merge came to: where both sides parted, and what a person must look at before trusting it. */
final class MergeReport extends Div {
    MergeReport(Merged merged, Runnable goOn) {
        addClassNames("notice", "merge-report");
        getElement().setAttribute("role", "status");
        List<Conflict> conflicts = merged.merge().conflicts();
        add(new Paragraph(merged.ancestor()
                .map(Scenario::name)
                .map(name -> getTranslation("merge.from", name))
                .orElseGet(() -> getTranslation("merge.from-first-steps"))));
        add(new Paragraph(getTranslation("compare.conflicts", conflicts.size())));
        if (!conflicts.isEmpty()) {
            add(WhyDialog.bullets(conflicts.stream()
                    .map(conflict -> conflict.sentence().in(getLocale()))
                    .toList()));
        }
        Button open = new Button(getTranslation("merge.open"), click -> goOn.run());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        add(open);
    }
}
