package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import nl.areaal.core.story.ToldStory;
import nl.areaal.mapui.language.Figures;

/** All stories that there are to read, and for those who may, the way to make one. */
@Route(PublicPages.STORIES)
@RouteAlias("stories")
@AnonymousAllowed
class StoriesView extends Main implements HasDynamicTitle {
    StoriesView(StoryServices services) {
        addClassNames("area-page", "public-page", "stories-page");
        add(PublicPages.ways(services.signedIn(), PublicPages.STORIES));
        add(new H1(getTranslation("story.all")), new Paragraph(getTranslation("story.intro")));
        if (services.signedIn().mayTell()) {
            Anchor make = new Anchor(PublicPages.NEW_STORY, getTranslation("story.make"));
            make.addClassName("make-story");
            add(make);
        }
        List<ToldStory> all = services.stories().all();
        if (all.isEmpty()) {
            add(Notice.empty(getTranslation("story.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sensor-list");
        all.forEach(told -> list.add(item(told)));
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("story.all") + " · " + getTranslation("app.name");
    }

    private ListItem item(ToldStory told) {
        H2 title = new H2(
                new Anchor(PublicPages.story(told.story().id()), told.story().title()));
        title.getElement().setAttribute("lang", told.story().language());
        Span quiet = new Span(getTranslation(
                "story.by",
                told.author(),
                new Figures(getLocale()).moment(told.at()),
                told.story().steps().size()));
        quiet.addClassName("quiet");
        ListItem item = new ListItem(title, quiet);
        item.addClassName("sensor-item");
        return item;
    }
}
