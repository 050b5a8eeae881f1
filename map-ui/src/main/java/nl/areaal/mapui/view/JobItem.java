package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.UUID;
import java.util.function.Consumer;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobState;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.scenario.AskedJob;

/** One job: what it is about, how far it is in words and as a bar, and what can be done with it now. Stays in its place while it goes on. */
final class JobItem extends ListItem {
    private final Figures figures = new Figures(getLocale());
    private final Span title = new Span();
    private final Span asked = new Span();
    private final Span state = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph technical = new Paragraph();
    private final Details details = new Details(getTranslation("jobs.technical"), technical);
    private final Button open;
    private final Button cancel;

    JobItem(UUID id, Consumer<UUID> opening, Consumer<UUID> cancelling) {
        addClassName("job");
        getElement().setAttribute("data-job", id.toString());
        title.addClassName("job-title");
        asked.addClassName("quiet");
        state.addClassName("job-state");
        state.getElement().setAttribute("role", "status");
        open = new Button(getTranslation("jobs.open"), click -> opening.accept(id));
        open.addThemeVariants(ButtonVariant.SMALL);
        open.addClassName("open-job");
        cancel = new Button(getTranslation("jobs.cancel"), click -> cancelling.accept(id));
        cancel.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        cancel.addClassName("cancel-job");
        Div actions = new Div(open, cancel);
        actions.addClassName("job-actions");
        add(new Div(title, asked), state, bar, details, actions);
    }

    void show(AskedJob shown) {
        Job job = shown.job();
        String about = shown.scenario().orElseGet(() -> getTranslation("jobs.as-it-is"));
        title.setText(about);
        asked.setText(figures.moment(job.moments().askedAt()));
        state.setText(words(job));
        bar.setValue(job.advance().fraction());
        bar.setVisible(!job.state().isFinal());
        bar.getElement().setAttribute("aria-label", getTranslation("jobs.progress", about));
        technical.setText(job.failure().map(Job.Failure::message).orElse(""));
        details.setVisible(job.failure().isPresent());
        open.setVisible(job.state().isFinal() && job.advance().done() > 0);
        open.setText(getTranslation(job.state() == JobState.DONE ? "jobs.open" : "jobs.open.part"));
        open.setAriaLabel(open.getText() + ": " + about);
        cancel.setVisible(!job.state().isFinal());
        cancel.setEnabled(job.state().isUnderWay());
        cancel.setAriaLabel(getTranslation("jobs.cancel") + ": " + about);
        getElement().setAttribute("data-state", job.state().word());
    }

    private String words(Job job) {
        int done = job.advance().done();
        int total = job.advance().total();
        return switch (job.state()) {
            case QUEUED -> getTranslation("jobs.queued");
            case RUNNING ->
                total == 0
                        ? getTranslation("jobs.starting")
                        : getTranslation("jobs.running", Math.min(done + 1, total), total, step(job));
            case STOPPING -> getTranslation("jobs.stopping");
            case DONE -> getTranslation("jobs.done", total);
            case CANCELLED -> getTranslation("jobs.cancelled", done, total);
            case FAILED -> failed(job);
        };
    }

    private String failed(Job job) {
        boolean stopped = job.failure().stream().anyMatch(why -> why.cause() == Job.Failure.Cause.STOPPED);
        String at = step(job).isEmpty() ? getTranslation("jobs.failed.start") : step(job);
        return getTranslation(stopped ? "jobs.failed.stopped" : "jobs.failed.broken", at);
    }

    /** The model at hand by its name. */
    private String step(Job job) {
        return job.advance()
                .step()
                .map(key -> ModelLibrary.card(key)
                        .map(card -> card.name().in(getLocale()))
                        .orElse(key))
                .orElse("");
    }
}
