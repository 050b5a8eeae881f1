package nl.areaal.mapui.view;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ParameterNote;
import nl.areaal.core.scenario.compare.SecondOpinion;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.scenario.LiveAnswer;
import nl.areaal.mapui.scenario.LiveScenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the scenario under the value that somebody holds to be right, beside the usual figures, while measures are moved. */
final class AssumptionDesk extends Section {
    private static final Logger log = LoggerFactory.getLogger(AssumptionDesk.class);

    private final ScenarioServices services;
    private final AreaServices known;
    private final ScenarioDraft draft;
    private final Select<ParameterNote> choice = new Select<>();
    private final Paragraph none = new Paragraph();
    private final Paragraph held = new Paragraph();
    private final SecondOpinionTable table = new SecondOpinionTable();
    private final Button keep = new Button();
    private final Div message = new Div();
    private final NewestFirst<Question> questions;
    private final Listener listener;
    private Optional<LiveScenario> live = Optional.empty();
    private Optional<Question> last = Optional.empty();

    /** Hears what a person does here. */
    interface Listener {
        void chosen();

        void keep();
    }

    /** What the usual models answered to which measures, for the area that somebody looks at. */
    private record Question(List<Intervention> interventions, LiveAnswer usual, Optional<String> area, UI ui) {}

    /**
     * Makes a desk where everything is as usual, or as it was before the page was loaded anew.
     *
     * @param listener hears what is chosen, and that what is seen must be kept
     */
    AssumptionDesk(ScenarioServices services, AreaServices known, ScenarioDraft draft, Listener listener) {
        this.listener = listener;
        this.services = services;
        this.known = known;
        this.draft = draft;
        questions = new NewestFirst<>(services.background(), this::answer);
        addClassName("assumption-desk");
        choice.setLabel(getTranslation("assume.choose"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("assume.as-usual"));
        choice.setItemLabelGenerator(note -> note == null ? getTranslation("assume.as-usual") : named(note));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> chosen(Optional.ofNullable(change.getValue())));
        keep.setText(getTranslation("assume.keep"));
        keep.addClassName("keep-assumed");
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> listener.keep());
        message.getElement().setAttribute("role", "status");
        add(new H3(getTranslation("assume.title")), choice, none, held, table, keep, message);
        none.add(
                new Text(getTranslation("assume.none") + " "),
                new Anchor("modellen", getTranslation("assume.none.models")));
        table.setVisible(false);
        setVisible(false);
        if (services.signedIn().mayRunScenarios()) {
            offer();
        }
    }

    /** Hears what the usual models answered; with no measures there is nothing to compare. */
    void usualAnswered(List<Intervention> interventions, Optional<LiveAnswer> usual, Optional<String> area) {
        last = usual.map(answer -> new Question(interventions, answer, area, UI.getCurrent()));
        boolean seen = last.isPresent() && services.signedIn().mayRunScenarios();
        if (seen && !isVisible()) {
            offer(); // what was written meanwhile
        }
        setVisible(seen);
        ask();
    }

    /** Tells what became of keeping. */
    void told(Notice notice) {
        message.removeAll();
        message.add(notice);
        keep.setEnabled(true);
    }

    /** The dissents that models which answer at once can take; what was chosen before a reload is chosen still. */
    private void offer() {
        List<ParameterNote> taken = services.notes().dissents().stream()
                .filter(note -> model(note).isPresent())
                .toList();
        Optional<ParameterNote> before = draft.assumed()
                .flatMap(note -> taken.stream().filter(note::equals).findFirst());
        choice.setItems(taken); // which takes the choice away
        choice.setVisible(!taken.isEmpty());
        none.setVisible(taken.isEmpty());
        before.ifPresent(choice::setValue);
        chosen(before);
    }

    private void chosen(Optional<ParameterNote> note) {
        message.removeAll();
        boolean other = !draft.assumed().equals(note);
        draft.assume(note);
        if (other) {
            listener.chosen();
        }
        Assumptions assumptions = draft.assumptions();
        live = note.map(any -> services.scenarios().live(assumptions));
        held.setText(note.flatMap(one -> model(one)
                        .flatMap(model -> one.assumption()
                                .map(assumption -> getTranslation(
                                        "assume.held",
                                        assumption.sentence(model.card()).in(getLocale()),
                                        assumption.reason()))))
                .orElse(""));
        held.setVisible(note.isPresent());
        keep.setVisible(note.isPresent());
        if (note.isEmpty()) {
            table.setVisible(false);
        }
        ask();
    }

    private void ask() {
        if (live.isPresent()) {
            last.ifPresent(questions::ask);
        }
    }

    private void answer(Question question) {
        Optional<LiveScenario> other = live;
        if (other.isEmpty()) {
            return;
        }
        try {
            LiveAnswer answer = other.get().answer(question.interventions(), question.area());
            question.ui().accessLater(() -> show(question, answer), () -> {}).run();
        } catch (RuntimeException e) {
            log.error(
                    "A scenario of {} measures could not be computed under an assumption",
                    question.interventions().size(),
                    e);
            question.ui()
                    .accessLater(() -> told(Notice.problem(getTranslation("scenario.failed"))), () -> {})
                    .run();
        }
    }

    private void show(Question question, LiveAnswer answer) {
        if (live.isEmpty()) {
            return; // as usual again
        }
        Optional<String> area = question.area();
        table.show(
                area.map(this::caption).orElse(""),
                area.map(code -> lines(question.usual(), answer, code)).orElse(List.of()));
    }

    private List<SecondOpinionTable.Line> lines(LiveAnswer usual, LiveAnswer other, String area) {
        Set<String> concerned = draft.assumptions().concerned(ModelLibrary.cellModels());
        List<SecondOpinionTable.Line> lines = new ArrayList<>();
        for (ModelCard card : usual.models()) {
            if (concerned.contains(card.key())) {
                usual.result(card.key(), area)
                        .flatMap(one -> other.result(card.key(), area).map(second -> new SecondOpinion(one, second)))
                        .ifPresent(opinion -> lines.add(new SecondOpinionTable.Line(card, opinion)));
            }
        }
        return lines;
    }

    private String caption(String area) {
        String name = AreaCode.parse(area)
                .flatMap(known.areas()::summary)
                .map(AreaSummary::name)
                .orElse(area);
        return getTranslation("assume.caption", name);
    }

    private String named(ParameterNote note) {
        return model(note)
                .flatMap(model -> note.assumption()
                        .map(one -> model.card().name().in(getLocale()) + ": "
                                + one.sentence(model.card()).in(getLocale())))
                .orElse("");
    }

    private static Optional<CellModel> model(ParameterNote note) {
        Optional<Assumption> assumption = note.assumption();
        return ModelLibrary.cellModels().stream()
                .filter(model -> model.card().key().equals(note.wording().model()))
                .filter(model -> assumption.filter(model::takes).isPresent())
                .findFirst();
    }
}
