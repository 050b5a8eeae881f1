package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import nl.areaal.core.question.Answer;
import nl.areaal.core.question.Question;
import nl.areaal.core.question.SeenNumber;
import nl.areaal.mapui.language.Figures;

/** One question with what it is about and, when there is one, its answer. */
final class QuestionArticle extends Article {
    private final Figures figures = new Figures(getLocale());

    QuestionArticle(Question question) {
        addClassName("question");
        getElement().setAttribute("data-question", question.id().toString());
        add(
                quiet(asker(question)),
                said("question-text", question.words().text(), question.words().language()),
                quiet(getTranslation("asked.seen", seen(figures, question.seen()))));
        question.answer().ifPresent(this::add);
    }

    /** A number as somebody saw it, with its unit and time. */
    static String seen(Figures figures, SeenNumber seen) {
        String time = figures.moment(seen.time());
        return seen.value().isPresent()
                ? figures.reading(seen.value().getAsDouble()) + " " + seen.unit() + " (" + seen.basis() + ", " + time
                        + ")"
                : seen.basis() + " (" + time + ")";
    }

    private void add(Answer answer) {
        Div box = new Div(
                said("answer-text", answer.text(), answer.language()),
                quiet(getTranslation("asked.answered", answer.author(), figures.moment(answer.at()))));
        box.addClassName("answer");
        add(box);
    }

    private String asker(Question question) {
        String when = figures.moment(question.askedAt());
        return question.words()
                .name()
                .map(name -> getTranslation("asked.by", name, when))
                .orElseGet(() -> getTranslation("asked.by-somebody", when));
    }

    /** What people typed is text and never more than that. */
    private static Div said(String className, String text, String language) {
        Div said = new Div();
        said.addClassName(className);
        said.getElement().setAttribute("lang", language);
        text.lines().filter(line -> !line.isBlank()).forEach(line -> said.add(new Paragraph(line)));
        return said;
    }

    private static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("quiet");
        return quiet;
    }
}
