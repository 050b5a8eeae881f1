package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import nl.areaal.core.goal.Interpretation;
import nl.areaal.core.goal.Wording;
import nl.areaal.mapui.goal.Standing;
import nl.areaal.mapui.language.Figures;

/** What somebody wrote about how a goal stands: the only thing on the page that says how it goes. */
final class InterpretationNode extends Div {
    private final Figures figures = new Figures(getLocale());

    InterpretationNode(Standing standing, GoalServices services, Runnable changed) {
        addClassName("goal-node");
        if (standing.text().isEmpty()) {
            add(Notice.empty(getTranslation("text.none")));
        }
        standing.text().ifPresent(text -> {
            if (standing.isStale()) {
                add(new StaleNote(standing));
            }
            add(wording(text));
            if (text.version() > 1) {
                add(earlier(standing, services));
            }
        });
        if (services.signedIn().mayWriteGoals()) {
            Button write = new Button(
                    getTranslation(standing.text().isEmpty() ? "text.write" : "text.rewrite"),
                    click -> new InterpretationDialog(standing, services, changed).open());
            write.addThemeVariants(ButtonVariant.SMALL);
            write.addClassName("write-text");
            add(write);
        }
    }

    private Section wording(Interpretation text) {
        Wording said = text.wording();
        Section section = new Section();
        section.addClassName("interpretation");
        Div words = new Div();
        words.addClassName("interpretation-text");
        words.getElement().setAttribute("lang", said.language());
        said.text().lines().filter(line -> !line.isBlank()).forEach(line -> words.add(new Paragraph(line)));
        section.add(words);
        section.add(new Facts()
                .with(getTranslation("text.role"), said.roleOfProvince())
                .with(getTranslation("text.factors"), said.externalFactors())
                .with(
                        getTranslation("text.confidence"),
                        getTranslation("confidence." + said.confidence().word()))
                .with(
                        getTranslation("text.by"),
                        getTranslation(
                                "text.by.when", text.author(), figures.moment(text.writtenAt()), text.version())));
        return section;
    }

    /** Read from the store only when somebody opens them. */
    private Details earlier(Standing standing, GoalServices services) {
        Details earlier = new Details(getTranslation("text.earlier"));
        earlier.addOpenedChangeListener(change -> {
            if (change.isOpened() && earlier.getContent().findAny().isEmpty()) {
                List<Interpretation> all = services.goals().texts(standing.goal());
                all.stream().skip(1).forEach(text -> earlier.add(wording(text)));
            }
        });
        return earlier;
    }
}
