package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.areaal.core.question.Question;

/** Where the questions of visitors are answered, and let through to the page of their number or kept back. */
@Route(PublicPages.DESK)
@RouteAlias("steward/questions")
@RolesAllowed({"AREA_MANAGER", "STEWARD", "ADMINISTRATOR"})
class QuestionDeskView extends Main implements HasDynamicTitle {
    private final transient QuestionServices services;
    private final DoneNote done = new DoneNote();

    QuestionDeskView(QuestionServices services) {
        this.services = services;
        addClassNames("area-page", "public-page", "desk-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.title") + " · " + getTranslation("app.name");
    }

    private void show() {
        removeAll();
        add(PublicPages.ways(services.signedIn(), PublicPages.DESK));
        add(new H1(getTranslation("desk.title")), new Paragraph(getTranslation("desk.intro")), done);
        List<Question> waiting = services.questions().waiting();
        if (waiting.isEmpty()) {
            add(Notice.empty(getTranslation("desk.none")));
        }
        waiting.forEach(question -> add(new DeskItem(question, services, this::tell)));
    }

    private void tell(String what) {
        show();
        done.say(what);
    }
}
