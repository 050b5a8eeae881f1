package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ParameterNote;
import nl.areaal.core.scenario.ParameterNote.Held;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.geodata.scenario.ParameterNoteStore;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.security.SignedIn;

/** What people wrote about the numbers on a model's card, and where who is signed in writes: a note, or a value of their own. */
final class NotesSection extends Div {
    private final ScenarioModel model;
    private final transient ParameterNoteStore notes;
    private final transient SignedIn signedIn;
    private final Consumer<ParameterNote> compute;
    private final Figures figures = new Figures(getLocale());
    private final UnorderedList list = new UnorderedList();
    private final Div refused = new Div();

    /**
     * Makes the section of one card.
     *
     * @param compute hears under which dissent somebody wants to compute
     */
    NotesSection(ScenarioModel model, ParameterNoteStore notes, SignedIn signedIn, Consumer<ParameterNote> compute) {
        this.model = model;
        this.notes = notes;
        this.signedIn = signedIn;
        this.compute = compute;
        addClassName("notes-section");
        list.addClassName("notes");
        add(new H3(getTranslation("notes.title")), list, refused);
        if (signedIn.user().isPresent()) {
            Button write = new Button(getTranslation("notes.write"), click -> write());
            write.setAriaLabel(getTranslation("notes.write.of", name()));
            add(write);
        } else {
            add(quiet(getTranslation("notes.sign-in")));
        }
        show();
    }

    private void write() {
        new NoteDialog(model, wording -> {
                    boolean kept = signedIn.user()
                            .flatMap(user -> notes.write(wording, user))
                            .isPresent();
                    show();
                    refused.removeAll();
                    if (!kept) {
                        refused.add(Notice.problem(getTranslation("notes.too-many")));
                    }
                })
                .open();
    }

    private void show() {
        list.removeAll();
        List<ParameterNote> all = notes.of(model.card().key());
        all.forEach(note -> list.add(item(note)));
        if (all.isEmpty()) {
            list.add(new ListItem(quiet(getTranslation("notes.none"))));
        }
    }

    private ListItem item(ParameterNote note) {
        ListItem item = new ListItem();
        Optional<Parameter> about = model.card().parameters().stream()
                .filter(one -> one.key().equals(note.wording().parameter()))
                .findFirst();
        String parameter = about.map(one -> one.name().in(getLocale()))
                .orElse(note.wording().parameter());
        Span head = new Span(getTranslation("notes.head", note.author(), figures.moment(note.writtenAt()), parameter));
        head.addClassName("note-head");
        item.add(head, new Paragraph(note.wording().text()));
        note.wording().dissent().ifPresent(held -> about.ifPresent(one -> item.add(held(held, one))));
        note.assumption().ifPresent(assumption -> item.add(rerun(note, assumption)));
        signedIn.user().filter(note.author()::equals).ifPresent(user -> {
            Button takeBack = new Button(getTranslation("notes.take-back"), click -> {
                notes.takeBack(note.id(), user);
                show();
            });
            takeBack.addThemeVariants(ButtonVariant.TERTIARY);
            item.add(takeBack);
        });
        return item;
    }

    /** The value beside that of the card, and whether it lies outside the range there. */
    private Paragraph held(Held held, Parameter parameter) {
        boolean inside = held.value() >= parameter.low() && held.value() <= parameter.high();
        String range = parameter.isRanged()
                ? " (" + figures.plain(parameter.low()) + "\u2009–\u2009" + figures.plain(parameter.high()) + ")"
                : "";
        Paragraph paragraph = new Paragraph(getTranslation(
                inside ? "notes.held.inside" : "notes.held.outside",
                Units.with(figures.plain(held.value()), parameter.unit()),
                Units.with(figures.plain(parameter.central()) + range, parameter.unit()),
                held.source()));
        paragraph.addClassName("note-held");
        return paragraph;
    }

    /** The way to a rerun, or the words that say why there is none. */
    private Component rerun(ParameterNote note, Assumption assumption) {
        if (!model.takes(assumption)) {
            return quiet(getTranslation("notes.not-taken"));
        }
        Button button = new Button(getTranslation("notes.compute"), click -> compute.accept(note));
        button.setAriaLabel(getTranslation("notes.compute.of", note.author(), name()));
        button.addClassName("compute-with");
        button.setVisible(signedIn.mayRunScenarios());
        return button;
    }

    private String name() {
        return model.card().name().in(getLocale());
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
