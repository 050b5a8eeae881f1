package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.mapui.scenario.Analyses;
import nl.areaal.mapui.scenario.BaselineNotReadyException;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;
import nl.areaal.mapui.security.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws up a scenario, has it computed and shows what it changes. */
final class ScenarioPanel extends Div {
    private static final Logger log = LoggerFactory.getLogger(ScenarioPanel.class);
    private static final int LONGEST_NAME = 80;

    private final Scenarios scenarios;
    private final Analyses analyses;
    private final SignedIn signedIn;
    private final ScenarioDraft draft;
    private final Region region;
    private final Background background;
    private final ScenarioResults results;
    private final MeasureDesk desk;
    private final JobSection jobs;
    private final AssumptionDesk assumed;
    private final TextField name = new TextField();
    private final Button run = new Button(VaadinIcon.PLAY.create());
    private final Div message = new Div();

    ScenarioPanel(
            MeasureDesk desk,
            ScenarioServices services,
            AreaServices known,
            ScenarioDraft draft,
            Region region,
            ScenarioResults results) {
        this.desk = desk;
        this.scenarios = services.scenarios();
        this.analyses = services.analyses();
        this.signedIn = services.signedIn();
        this.background = services.background();
        this.draft = draft;
        this.region = region;
        this.results = results;
        addClassName("scenario-panel");
        run.setText(getTranslation("scenario.run"));
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.addClassName("run");
        run.setDisableOnClick(true);
        run.addClickListener(click -> runScenario());
        add(new H2(getTranslation("scenario.title")), new Paragraph(getTranslation("scenario.intro")));
        jobs = new JobSection(services, draft, this::open);
        assumed = new AssumptionDesk(services, known, draft, new Assumed());
        desk.onAnswer(assumed::usualAnswered);
        add(desk, assumed, name(), run, message, jobs, results);
        desk.onChange(this::measuresChanged);
    }

    /** Shows what a run changed; empty takes the results away. */
    void showRun(Optional<UUID> shown) {
        results.show(shown);
    }

    /** Shows the scenario that another panel put on the drawing table. */
    void reload() {
        name.setValue(draft.name());
        desk.reload();
    }

    /** The area that is chosen on the map, of which live figures can be had. */
    void showArea(Optional<AreaCode> area) {
        desk.showArea(area);
    }

    private TextField name() {
        name.setLabel(getTranslation("scenario.name"));
        name.setPlaceholder(getTranslation("scenario.nameless"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(draft.name());
        name.setWidthFull();
        name.setValueChangeMode(ValueChangeMode.ON_BLUR);
        name.addValueChangeListener(change -> draft.rename(change.getValue()));
        return name;
    }

    private void measuresChanged() {
        message.removeAll();
        run.setEnabled(!draft.measures().isEmpty());
        jobs.measuresChanged();
    }

    /** Shows a run of a job, beside which more models may have answered than before. */
    private void open(UUID shown) {
        results.forget();
        region.showRun(Optional.of(shown));
        results.scrollIntoView();
    }

    private void runScenario() {
        message.removeAll();
        if (!signedIn.mayRunScenarios()) {
            run.setEnabled(true);
            message.add(notAllowed());
            return;
        }
        Scenario scenario = draft.scenario(getTranslation("scenario.nameless"));
        String user = signedIn.user().orElseThrow();
        List<UUID> parents = draft.parents();
        message.add(Notice.busy(getTranslation("scenario.running")));
        UI ui = getUI().orElseThrow();
        background.run(() -> {
            Computed computed = compute(scenario, parents, user);
            var _ = ui.access(() -> finished(scenario, computed));
        });
    }

    /** Keeps the scenario as usual and under what is assumed, so that both can be compared later. */
    private void keepBothWays() {
        Scenario usual = draft.scenario(getTranslation("scenario.nameless"));
        Scenario other = draft.assuming(getTranslation("scenario.nameless"), getLocale());
        String user = signedIn.user().orElseThrow();
        List<UUID> parents = draft.parents();
        assumed.told(Notice.busy(getTranslation("scenario.running")));
        UI ui = getUI().orElseThrow();
        background.run(() -> {
            Computed first = compute(usual, parents, user);
            Computed second = first.run().isPresent() ? compute(other, List.of(usual.id()), user) : first;
            var _ = ui.access(() -> keptBothWays(other, second));
        });
    }

    private void keptBothWays(Scenario other, Computed computed) {
        computed.run()
                .ifPresentOrElse(
                        done -> {
                            Button compare = new Button(
                                    getTranslation("assume.compare"), click -> region.showPage(SidePage.COMPARE));
                            assumed.told(Notice.empty(getTranslation("assume.kept", other.name()), compare));
                        },
                        () -> assumed.told(Notice.problem(getTranslation(computed.problemKey()))));
    }

    private Computed compute(Scenario scenario, List<UUID> parents, String user) {
        try {
            analyses.keep(scenario, parents, user);
            return new Computed(scenarios.run(scenario, user).stream().findFirst(), "");
        } catch (BaselineNotReadyException e) {
            log.info("Scenario {} waits: {}", scenario.id(), e.getMessage());
            return new Computed(Optional.empty(), "heat.no-run");
        } catch (RuntimeException e) {
            log.error("Scenario {} of {} could not be computed", scenario.id(), user, e);
            return new Computed(Optional.empty(), "scenario.failed");
        }
    }

    private void finished(Scenario scenario, Computed computed) {
        message.removeAll();
        run.setEnabled(true);
        computed.run()
                .ifPresentOrElse(
                        done -> {
                            draft.wasKeptAs(scenario.id());
                            region.showRun(Optional.of(done.id()));
                            results.scrollIntoView();
                        },
                        () -> message.add(Notice.problem(getTranslation(computed.problemKey()))));
    }

    /** What a person does where somebody else's value is looked at. */
    private final class Assumed implements AssumptionDesk.Listener {
        @Override
        public void chosen() {
            desk.assumptionChanged();
            jobs.measuresChanged();
        }

        @Override
        public void keep() {
            keepBothWays();
        }
    }

    /** A finished run, or the text that says why there is none. */
    private record Computed(Optional<RunSummary> run, String problemKey) {}

    /** Who is signed in but may not plan needs another login; the public needs one at all. */
    private Notice notAllowed() {
        if (signedIn.user().isPresent()) {
            return Notice.empty(getTranslation("scenario.not-your-role"));
        }
        Button signIn = new Button(getTranslation("session.sign-in"), click -> region.signIn());
        signIn.addThemeVariants(ButtonVariant.PRIMARY);
        return Notice.empty(getTranslation("scenario.needs-login"), signIn);
    }
}
