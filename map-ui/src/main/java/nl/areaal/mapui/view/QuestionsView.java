package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.WildcardParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.areaal.core.question.Question;
import nl.areaal.core.question.Subject;
import nl.areaal.mapui.view.QuestionServices.About;

/** What visitors asked and were answered: about one number, with the place to ask, or all there is. */
@Route(PublicPages.QUESTIONS)
@RouteAlias("questions")
@AnonymousAllowed
class QuestionsView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private static final int MOST_SHOWN = 100;

    private final transient QuestionServices services;
    private String title = "";

    QuestionsView(QuestionServices services) {
        this.services = services;
        addClassNames("area-page", "public-page", "questions-page");
    }

    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter String path) {
        removeAll();
        if (path.isEmpty()) {
            showAll();
        } else {
            show(Subject.parse(path)
                    .flatMap(subject -> services.find(subject, getLocale()))
                    .orElseThrow(NotFoundException::new));
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }

    private void show(About about) {
        title = about.title();
        add(PublicPages.ways(services.signedIn(), PublicPages.questions(about.subject())));
        add(new H1(title), new Anchor(about.address(), getTranslation("asked.to-subject")));
        add(new QuestionSection(about.subject(), services));
    }

    private void showAll() {
        title = getTranslation("asked.title");
        add(PublicPages.ways(services.signedIn(), PublicPages.QUESTIONS));
        add(new H1(title), new Paragraph(getTranslation("asked.intro")));
        Map<Subject, List<Question>> bySubject = services.questions().shown(MOST_SHOWN).stream()
                .collect(Collectors.groupingBy(Question::subject, LinkedHashMap::new, Collectors.toList()));
        bySubject.forEach((subject, questions) ->
                services.find(subject, getLocale()).ifPresent(about -> add(section(about, questions))));
        if (bySubject.isEmpty()) {
            add(Notice.empty(getTranslation("asked.none.at-all")));
        }
    }

    private Section section(About about, List<Question> questions) {
        Section section = new Section(new H2(new Anchor(PublicPages.questions(about.subject()), about.title())));
        section.addClassName("questions");
        questions.forEach(question -> section.add(new QuestionArticle(question)));
        return section;
    }
}
