package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import nl.areaal.core.question.Answer;
import nl.areaal.core.question.Question;
import nl.areaal.core.question.Question.State;
import nl.areaal.mapui.language.Language;

/** One question that waits: an answer is written here, and whoever may publish lets it through. */
final class DeskItem extends Section {
    private static final int LONGEST_NAME = 80;

    private final TextArea answer = new TextArea(getTranslation("desk.answer"));
    private final transient Question question;
    private final transient QuestionServices services;
    private final transient Consumer<String> done;

    DeskItem(Question question, QuestionServices services, Consumer<String> done) {
        this.question = question;
        this.services = services;
        this.done = done;
        addClassName("desk-item");
        add(heading(), new QuestionArticle(question));
        answer.setMaxLength(Answer.LONGEST);
        answer.setHelperText(getTranslation("desk.answer.help"));
        answer.setErrorMessage(getTranslation("dialog.missing"));
        answer.setWidthFull();
        answer.setMinRows(3);
        question.answer().map(Answer::text).ifPresent(answer::setValue);
        answer.setAriaLabel(named("desk.answer"));
        add(answer, buttons());
    }

    /** Each question has the same field and buttons: whoever hears them is told of which one they are. */
    private String named(String key) {
        String asked = question.words().text();
        return getTranslation(key) + ": "
                + (asked.length() > LONGEST_NAME ? asked.substring(0, LONGEST_NAME) + "\u2026" : asked);
    }

    private H2 heading() {
        return services.find(question.subject(), getLocale())
                .map(about -> new H2(new Anchor(about.address(), about.title())))
                .orElseGet(() -> new H2(new Span(
                        getTranslation("desk.subject-gone", question.seen().basis()))));
    }

    private Div buttons() {
        Button save = new Button(getTranslation("desk.save"), click -> {
            if (isAsRead() && saveAnswer()) {
                done.accept(getTranslation("desk.saved"));
            }
        });
        save.setAriaLabel(named("desk.save"));
        Div buttons = new Div(save);
        buttons.addClassName("feed-actions");
        if (services.signedIn().mayPublish()) {
            Button show = new Button(getTranslation("desk.show"), click -> {
                if (isAsRead() && saveAnswer()) {
                    decide(State.SHOWN, "desk.shown");
                }
            });
            show.addThemeVariants(ButtonVariant.PRIMARY);
            show.addClassName("show-answer");
            show.setAriaLabel(named("desk.show"));
            Button keepBack = new Button(getTranslation("desk.keep-back"), click -> {
                if (isAsRead()) {
                    decide(State.KEPT_BACK, "desk.kept-back");
                }
            });
            keepBack.setAriaLabel(named("desk.keep-back"));
            buttons.add(show, keepBack);
        }
        return buttons;
    }

    /** Nobody lets through or overwrites what they have not read: somebody else may have it open as well. */
    private boolean isAsRead() {
        boolean asRead = services.questions().isAsRead(question);
        if (!asRead) {
            answer.setErrorMessage(getTranslation("desk.changed"));
            answer.setInvalid(true);
            answer.focus();
        }
        return asRead;
    }

    private void decide(State state, String said) {
        services.questions().decide(question, state, user());
        done.accept(getTranslation(said));
    }

    private boolean saveAnswer() {
        boolean missing = answer.getValue().isBlank();
        answer.setInvalid(missing);
        if (missing) {
            answer.focus();
            return false;
        }
        boolean changed = question.answer()
                .filter(before -> before.text().equals(answer.getValue().strip()))
                .isEmpty();
        if (changed) {
            services.questions()
                    .answer(
                            question,
                            answer.getValue(),
                            Language.of(getLocale()).code(),
                            user());
        }
        return true;
    }

    /** Only asked of those whom the page lets in. */
    private String user() {
        return services.signedIn().user().orElseThrow();
    }
}
