package nl.areaal.mapui.view;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.question.Question;
import nl.areaal.core.question.SeenNumber;
import nl.areaal.core.question.Subject;

/** What was asked and answered about a number, and where a visitor asks about it. */
final class QuestionSection extends Section {
    private static final int MOST_SHOWN = 20;

    QuestionSection(Subject subject, QuestionServices services) {
        addClassName("questions");
        add(new H2(getTranslation(isModel(subject) ? "asked.about.model" : "asked.about")));
        List<Question> shown = services.questions().shown(subject, MOST_SHOWN);
        if (shown.isEmpty()) {
            add(new Paragraph(getTranslation("asked.none")));
        }
        shown.forEach(question -> add(new QuestionArticle(question)));
        add(ask(subject, services));
    }

    private static boolean isModel(Subject subject) {
        return subject instanceof Subject.OfModel;
    }

    /** What the visitor asks about is the number that stood there when they opened the form. */
    private Details ask(Subject subject, QuestionServices services) {
        Details ask = new Details(getTranslation(isModel(subject) ? "asked.ask.model" : "asked.ask"));
        ask.addClassName("ask");
        ask.addOpenedChangeListener(change -> {
            if (change.isOpened() && ask.getContent().findAny().isEmpty()) {
                Optional<SeenNumber> seen = services.number(subject);
                ask.add(
                        seen.isPresent()
                                ? new QuestionForm(subject, seen.get(), services.questions())
                                : Notice.empty(getTranslation("asked.no-number")));
            }
        });
        return ask;
    }
}
