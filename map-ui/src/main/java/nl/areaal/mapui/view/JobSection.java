package nl.areaal.mapui.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.scenario.AskedJob;
import nl.areaal.mapui.scenario.BaselineNotReadyException;
import nl.areaal.mapui.scenario.JobWatch.Following;
import nl.areaal.mapui.scenario.ModelJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has all models asked in the background, about the scenario that is drawn or the region as it is, and lists what became of it. */
final class JobSection extends Section {
    private static final Logger log = LoggerFactory.getLogger(JobSection.class);

    private final ModelJobs jobs;
    private final ScenarioServices services;
    private final ScenarioDraft draft;
    private final Consumer<UUID> opening;
    private final Button ofScenario = new Button(VaadinIcon.TASKS.create());
    private final Button assuming = new Button();
    private final Button asItIs = new Button();
    private final Div message = new Div();
    private final H4 mine = new H4();
    private final UnorderedList list = new UnorderedList();
    private final Map<UUID, JobItem> items = new LinkedHashMap<>();
    private transient Following following = () -> {};

    /**
     * Makes a section that only those see who may run scenarios.
     *
     * @param opening shows a run, with those of the other models a choice away
     */
    JobSection(ScenarioServices services, ScenarioDraft draft, Consumer<UUID> opening) {
        this.jobs = services.jobs();
        this.services = services;
        this.draft = draft;
        this.opening = opening;
        addClassName("jobs-section");
        setVisible(services.signedIn().mayRunScenarios());
        ofScenario.setText(getTranslation("jobs.start"));
        ofScenario.addClassName("start-jobs");
        ofScenario.addClickListener(click -> ask(Optional.of(draft.scenario(getTranslation("scenario.nameless")))));
        assuming.setText(getTranslation("jobs.start.assuming"));
        assuming.addClassName("start-jobs-assuming");
        assuming.addClickListener(
                click -> ask(Optional.of(draft.assuming(getTranslation("scenario.nameless"), getLocale()))));
        asItIs.setText(getTranslation("jobs.start.as-it-is"));
        asItIs.addThemeVariants(ButtonVariant.TERTIARY);
        asItIs.addClassName("start-jobs-now");
        asItIs.addClickListener(click -> ask(Optional.empty()));
        mine.setText(getTranslation("jobs.mine"));
        list.addClassName("jobs");
        Paragraph intro =
                new Paragraph(getTranslation("jobs.intro", ModelLibrary.cards().size()));
        intro.addClassName("quiet");
        Div buttons = new Div(ofScenario, assuming, asItIs);
        buttons.addClassName("job-buttons");
        add(new H3(getTranslation("jobs.title")), intro, buttons, message, mine, list);
        measuresChanged();
    }

    /** There must be measures to ask about a scenario. */
    void measuresChanged() {
        ofScenario.setEnabled(!draft.measures().isEmpty());
        assuming.setEnabled(!draft.measures().isEmpty());
        assuming.setVisible(draft.assumed().isPresent());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        services.signedIn().user().filter(user -> isVisible()).ifPresent(user -> {
            show(jobs.of(user));
            following = services.watch().follow(user, changed -> onScreen(ui, () -> show(changed)));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.close();
    }

    private void show(List<AskedJob> asked) {
        mine.setVisible(!asked.isEmpty());
        List<UUID> ids = asked.stream().map(one -> one.job().id()).toList();
        if (!List.copyOf(items.keySet()).equals(ids)) {
            Map<UUID, JobItem> before = Map.copyOf(items);
            items.clear();
            ids.forEach(id -> items.put(
                    id,
                    Optional.ofNullable(before.get(id)).orElseGet(() -> new JobItem(id, this::open, this::cancel))));
            list.removeAll();
            list.add(List.copyOf(items.values()));
        }
        asked.forEach(one -> Optional.ofNullable(items.get(one.job().id())).ifPresent(item -> item.show(one)));
    }

    private void ask(Optional<Scenario> scenario) {
        if (!services.signedIn().mayRunScenarios()) {
            return; // the section is not there for whoever may not
        }
        String user = services.signedIn().user().orElseThrow();
        enable(false);
        message.removeAll();
        message.add(Notice.busy(getTranslation("jobs.asking")));
        UI ui = UI.getCurrent();
        services.background().run(() -> {
            Optional<String> problem = submit(scenario, user);
            onScreen(ui, () -> asked(user, problem));
        });
    }

    /** The text that says why it could not be asked; empty when it was. */
    private Optional<String> submit(Optional<Scenario> scenario, String user) {
        try {
            jobs.ask(scenario, user);
            return Optional.empty();
        } catch (BaselineNotReadyException e) {
            log.info("A job of {} waits: {}", user, e.getMessage());
            return Optional.of("heat.no-run");
        } catch (RuntimeException e) {
            log.error("A job of {} could not be asked for", user, e);
            return Optional.of("jobs.not-asked");
        }
    }

    private void asked(String user, Optional<String> problem) {
        message.removeAll();
        problem.ifPresent(key -> message.add(Notice.problem(getTranslation(key))));
        enable(true);
        show(jobs.of(user));
    }

    private void enable(boolean may) {
        asItIs.setEnabled(may);
        ofScenario.setEnabled(may && !draft.measures().isEmpty());
        assuming.setEnabled(may && !draft.measures().isEmpty());
    }

    private void open(UUID job) {
        jobs.firstRun(job).ifPresent(opening);
    }

    private void cancel(UUID job) {
        services.signedIn().user().ifPresent(user -> {
            jobs.cancel(job, user);
            show(jobs.of(user));
        });
    }

    /** Does nothing when the page has been left meanwhile. */
    private static void onScreen(UI ui, Command change) {
        ui.accessLater(change::execute, () -> {}).run();
    }
}
