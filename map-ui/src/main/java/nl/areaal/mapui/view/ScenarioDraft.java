package nl.areaal.mapui.view;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.ParameterNote;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.scenario.Trial;
import org.jspecify.annotations.Nullable;

/** What someone is drawing up in this browser: it outlives a reload, a change of language and signing in. */
@SpringComponent
@VaadinSessionScope
class ScenarioDraft {
    private String name = "";
    private List<UUID> parents = List.of();
    private final List<Measure> measures = new ArrayList<>();
    private @Nullable Scenario asked;
    private @Nullable Scenario askedAssuming;
    private Optional<ParameterNote> assumed = Optional.empty();

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

    /** The measure at a place in the list; empty when there is none (any more). */
    Optional<Measure> find(int place) {
        return place >= 0 && place < measures.size() ? Optional.of(measures.get(place)) : Optional.empty();
    }

    void replace(int place, Measure measure) {
        measures.set(place, measure);
    }

    void remove(int place) {
        measures.remove(place);
    }

    List<Intervention> interventions() {
        return measures.stream().map(Measure::intervention).toList();
    }

    /** The interventions as they would be with another measure in a place. */
    List<Intervention> interventionsWith(int place, Measure measure) {
        List<Intervention> interventions = new ArrayList<>(interventions());
        interventions.set(place, measure.intervention());
        return interventions;
    }

    /**
     * Puts other measures on the table, e.g. those of a scenario that was saved.
     *
     * @param from the scenarios that they come from: one that this becomes a branch of, or two that it merges
     */
    void begin(String title, List<Intervention> interventions, List<UUID> from) {
        clear();
        rename(title);
        parents = List.copyOf(from);
        interventions.forEach(step -> measures.add(Measure.of(step)));
    }

    void clear() {
        name = "";
        parents = List.of();
        measures.clear();
    }

    /** Looks at it under the value that somebody holds to be right from now on; empty for everything as usual. */
    void assume(Optional<ParameterNote> dissent) {
        assumed = dissent;
    }

    Optional<ParameterNote> assumed() {
        return assumed;
    }

    /** What is tried out as it stands. */
    Trial trial() {
        return new Trial(interventions(), assumptions());
    }

    /** What is assumed in a sentence; empty for everything as usual. */
    Optional<String> assumedInWords(Locale language) {
        return Optional.of(assumptions()).filter(some -> !some.isEmpty()).map(some -> held(some, language));
    }

    /** What is assumed otherwise than the cards of the models say. */
    Assumptions assumptions() {
        return assumed.flatMap(ParameterNote::assumption).map(Assumptions::of).orElse(Assumptions.NONE);
    }

    /** The scenarios that this one was begun from; none when it was drawn from nothing. */
    List<UUID> parents() {
        return parents;
    }

    /** What is drawn from now on goes on from a scenario that was kept. */
    void wasKeptAs(UUID scenario) {
        parents = List.of(scenario);
    }

    /**
     * The scenario as it stands. Once something has changed it has a new id, so that what was run before stays as it was; while
     * nothing has, all that is asked belongs to the same scenario.
     *
     * @param nameless what it is called when it has no name
     */
    Scenario scenario(String nameless) {
        String title = name.isEmpty() ? nameless : name;
        Scenario before = asked;
        Scenario now = before != null && isStill(before, title, Assumptions.NONE)
                ? before
                : new Scenario(UUID.randomUUID(), title, interventions());
        asked = now;
        return now;
    }

    /**
     * The same scenario under what is assumed, which is another one: with an id of its own, that stays as long as nothing changes,
     * and with a name that nobody takes for the usual one.
     *
     * @param nameless what it is called when it has no name
     */
    Scenario assuming(String nameless, Locale language) {
        Assumptions assumptions = assumptions();
        String title = (name.isEmpty() ? nameless : name) + " (" + held(assumptions, language) + ")";
        Scenario before = askedAssuming;
        Scenario now = before != null && isStill(before, title, assumptions)
                ? before
                : new Scenario(UUID.randomUUID(), title, interventions(), assumptions);
        askedAssuming = now;
        return now;
    }

    /**
     * The region as it is under assumptions, so that a scenario under the same differs from it by its measures alone.
     *
     * @param now what people call the region as it is
     */
    static Scenario asItIs(String now, Assumptions assumptions, Locale language) {
        String title = now + " (" + held(assumptions, language) + ")";
        UUID always = UUID.nameUUIDFromBytes((title + assumptions).getBytes(StandardCharsets.UTF_8));
        return new Scenario(always, title, List.of(), assumptions);
    }

    private static String held(Assumptions assumptions, Locale language) {
        return assumptions.all().stream()
                .flatMap(one -> ModelLibrary.card(one.model()).map(one::sentence).stream())
                .map(sentence -> sentence.in(language))
                .collect(Collectors.joining("; "));
    }

    private boolean isStill(Scenario before, String title, Assumptions assumptions) {
        return before.name().equals(title)
                && before.interventions().equals(interventions())
                && before.assumptions().equals(assumptions);
    }
}
