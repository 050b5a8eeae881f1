package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.core.scenario.Setting;
import nl.areaal.core.scenario.inverse.Measure;
import nl.areaal.core.scenario.inverse.Outcome;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.scenario.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the other way round: how much of the last measure makes a figure so much better, and where it does most. */
final class HowMuch extends Details {
    private static final Logger log = LoggerFactory.getLogger(HowMuch.class);

    private final ScenarioServices services;
    private final ScenarioDraft draft;
    private final Supplier<Optional<String>> area;
    private final Figures figures = new Figures(getLocale());
    private final Select<ModelCard> model = new Select<>();
    private final NumberField better = new NumberField();
    private final Button ask = new Button();
    private final Div answer = new Div();
    private final Paragraph assumed = new Paragraph();
    private final WhereMost most;

    /**
     * Makes the form.
     *
     * @param area the code of the area that figures are shown for
     * @param places where the places are listed that a measure does most at
     */
    HowMuch(ScenarioServices services, ScenarioDraft draft, Supplier<Optional<String>> area, PlaceList places) {
        this.services = services;
        this.draft = draft;
        this.area = area;
        setSummaryText(getTranslation("how-much.title"));
        model.setLabel(getTranslation("live.model"));
        model.setItemLabelGenerator(card -> card.name().in(getLocale()));
        model.setWidthFull();
        model.addValueChangeListener(change -> describe(change.getValue()));
        better.setWidthFull();
        assumed.addClassName("quiet");
        ask.setText(getTranslation("how-much.ask"));
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> ask());
        most = new WhereMost(services, this::whereMost, places);
        Div form = new Div(new Paragraph(getTranslation("how-much.intro")), model, better, assumed, ask, answer, most);
        form.addClassName("measure-form");
        add(form);
        addOpenedChangeListener(change -> offerModels());
        setVisible(false);
    }

    /** Other measures, or another assumption. There is something to ask about when a measure has been drawn that has a setting. */
    void measuresChanged() {
        answer.removeAll();
        Optional<String> held = draft.assumedInWords(getLocale());
        assumed.setText(held.map(one -> getTranslation("assume.computed", one)).orElse(""));
        assumed.setVisible(held.isPresent());
        most.forget();
        setVisible(last().filter(step -> !step.kind().settings().isEmpty()).isPresent());
    }

    private Optional<Intervention> last() {
        List<Intervention> all = draft.interventions();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private void offerModels() {
        List<ModelCard> answering = services.scenarios().answering();
        if (model.getValue() == null && !answering.isEmpty()) {
            model.setItems(answering);
            model.setValue(answering.getFirst());
        }
    }

    private void describe(ModelCard card) {
        most.forget();
        String key = card.moreIs() == MoreIs.NEITHER ? "how-much.rise" : "how-much.better";
        better.setLabel(getTranslation(key, Units.shown(card.unit())));
    }

    /** A hectare of the last measure, on top of all that is drawn. */
    private Optional<WhereMost.Question> whereMost() {
        return last().flatMap(like -> area.get()
                .flatMap(code ->
                        model.getOptionalValue().map(card -> new WhereMost.Question(draft.trial(), like, card, code))));
    }

    private void ask() {
        answer.removeAll();
        Optional<String> where = area.get();
        Optional<Double> wanted = better.getOptionalValue();
        if (where.isEmpty() || wanted.isEmpty() || last().isEmpty()) {
            ask.setEnabled(true);
            answer.add(Notice.problem(getTranslation("how-much.missing")));
            return;
        }
        answer.add(Notice.busy(getTranslation("scenario.running")));
        Measure measure = measure(last().get());
        Trial trial = draft.trial();
        String key = model.getValue().key();
        UI ui = UI.getCurrent();
        services.background().run(() -> {
            Optional<Outcome> outcome = outcome(trial.withoutLast(), measure, key, where.get(), wanted.get());
            ui.accessLater(() -> show(outcome, measure.setting(), trial), () -> {})
                    .run();
        });
    }

    private void show(Optional<Outcome> outcome, Setting setting, Trial asked) {
        ask.setEnabled(true);
        if (!asked.equals(draft.trial())) {
            return; // other measures or another assumption meanwhile
        }
        answer.removeAll();
        Paragraph said = new Paragraph(
                outcome.map(found -> words(found, setting)).orElseGet(() -> getTranslation("scenario.failed")));
        said.getElement().setAttribute("role", "status");
        answer.add(said);
    }

    /** The first setting is the one that is asked for; the others stay as they were drawn. */
    private static Measure measure(Intervention step) {
        Map<String, Double> fixed = new HashMap<>(InterventionKind.settingsOf(step));
        String open = step.kind().settings().getFirst().key();
        fixed.remove(open);
        return new Measure(step.kind(), step.extent(), open, fixed);
    }

    private Optional<Outcome> outcome(Trial before, Measure measure, String key, String where, double wanted) {
        try {
            return Optional.of(services.analyses().howMuch(before, measure, key, where, wanted));
        } catch (RuntimeException e) {
            log.error("How much of {} changes {} could not be found", measure.kind(), key, e);
            return Optional.empty();
        }
    }

    private String words(Outcome outcome, Setting setting) {
        String name = setting.name().in(getLocale());
        return switch (outcome) {
            case Outcome.AlreadyReached reached -> getTranslation("how-much.already");
            case Outcome.Reached reached ->
                getTranslation("how-much.reached", name, amount(setting, reached.amount()), band(setting, reached));
            case Outcome.NotReachable not ->
                getTranslation("how-much.not-reachable", name, amount(setting, not.bestAmount()));
            case Outcome.NotMonotone not -> getTranslation("how-much.not-monotone");
            case Outcome.NoFigure none -> none.why().sentence().in(getLocale());
        };
    }

    private String band(Setting setting, Outcome.Reached reached) {
        String least = amount(setting, reached.least());
        return reached.most().isPresent()
                ? getTranslation(
                        "how-much.band", least, amount(setting, reached.most().getAsDouble()))
                : getTranslation("how-much.not-always", least);
    }

    private String amount(Setting setting, double value) {
        return setting.isShare()
                ? figures.decimal(100 * value, 0) + " %"
                : Units.with(figures.plain(value), setting.unit());
    }
}
