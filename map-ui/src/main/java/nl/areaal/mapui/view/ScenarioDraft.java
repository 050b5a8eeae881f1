package nl.areaal.mapui.view;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.areaal.core.scenario.Scenario;

/** What someone is drawing up in this browser: it outlives a reload, a change of language and signing in. */
@SpringComponent
@VaadinSessionScope
class ScenarioDraft {
    private String name = "";
    private final List<Measure> measures = new ArrayList<>();

    String name() {
        return name;
    }

    void rename(String given) {
        name = given.strip();
    }

    List<Measure> measures() {
        return List.copyOf(measures);
    }

    void add(Measure measure) {
        measures.add(measure);
    }

    void remove(Measure measure) {
        measures.remove(measure);
    }

    void clear() {
        name = "";
        measures.clear();
    }

    /**
     * The scenario as it stands, under a new id: what was run before stays as it was.
     *
     * @param nameless what it is called when it has no name
     */
    Scenario scenario(String nameless) {
        return new Scenario(
                UUID.randomUUID(),
                name.isEmpty() ? nameless : name,
                measures.stream().map(Measure::intervention).toList());
    }
}
