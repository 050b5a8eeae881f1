package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import nl.areaal.core.question.SeenNumber;
import nl.areaal.core.question.Subject;
import nl.areaal.core.question.Words;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.question.Questions;
import nl.areaal.mapui.question.Questions.Outcome;
import nl.areaal.mapui.security.CallerAddress;

/** Where a visitor asks about a number: no account, no address, and a name only when they want to be called one. */
final class QuestionForm extends Div {
    private final TextArea text = new TextArea(getTranslation("asked.text"));
    private final TextField name = new TextField(getTranslation("asked.name"));
    private final Div said = new Div();
    private final transient Subject subject;
    private final transient SeenNumber seen;
    private final transient Questions questions;

    QuestionForm(Subject subject, SeenNumber seen, Questions questions) {
        this.subject = subject;
        this.seen = seen;
        this.questions = questions;
        addClassName("question-form");
        text.setMaxLength(Words.LONGEST);
        text.setHelperText(getTranslation("asked.text.help", Words.SHORTEST, Words.LONGEST));
        text.setErrorMessage(getTranslation("asked.text.help", Words.SHORTEST, Words.LONGEST));
        text.setRequiredIndicatorVisible(true);
        text.setManualValidation(true); // what was sent is cleared, which is no mistake
        text.setMinRows(3);
        text.setWidthFull();
        name.setMaxLength(Words.LONGEST_NAME);
        name.setHelperText(getTranslation("asked.name.help"));
        Button send = new Button(getTranslation("asked.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClassName("send-question");
        said.getElement().setAttribute("role", "status");
        Paragraph privacy = new Paragraph(getTranslation("asked.privacy", Questions.RETENTION_DAYS));
        privacy.addClassName("quiet");
        add(
                new Paragraph(getTranslation("asked.you-ask", QuestionArticle.seen(new Figures(getLocale()), seen))),
                text,
                name,
                privacy,
                send,
                said);
    }

    private void send() {
        said.removeAll();
        Optional<Words> words = words();
        text.setInvalid(words.isEmpty());
        if (words.isEmpty()) {
            text.focus();
            return;
        }
        Outcome outcome = questions.ask(subject, seen, words.get(), network());
        switch (outcome) {
            case KEPT -> {
                text.clear();
                name.clear();
                said.add(Notice.empty(getTranslation("asked.kept")));
            }
            case TOO_FAST -> said.add(Notice.problem(getTranslation("asked.too-fast")));
            case TOO_MANY -> said.add(Notice.problem(getTranslation("asked.too-many")));
        }
    }

    private Optional<Words> words() {
        try {
            return Optional.of(new Words(
                    text.getValue(),
                    Optional.of(name.getValue()),
                    Language.of(getLocale()).code()));
        } catch (IllegalArgumentException tooShortOrLong) { // said beside the field, in the words of the reader
            return Optional.empty();
        }
    }

    private static String network() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> CallerAddress.network(request.getRemoteAddr()))
                .orElse("");
    }
}
