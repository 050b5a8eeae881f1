package nl.areaal.ingest.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.geodata.dossier.Rerun;
import nl.areaal.geodata.dossier.RerunReport;

/** Computes a dossier again from what is in it, and compares every number. Needs no database. */
public final class RerunCommand implements Command {
    private static final int MOST_DIFFERENCES = 5;

    private final List<ScenarioModel> models;
    private final PrintStream out;

    public RerunCommand(List<ScenarioModel> models, PrintStream out) {
        this.models = models;
        this.out = out;
    }

    @Override
    public String name() {
        return "rerun";
    }

    @Override
    public String usage() {
        return "DOSSIER";
    }

    @Override
    public String summary() {
        return "compute a dossier again on the inputs that are in it, and compare every number";
    }

    @Override
    public void run(Arguments arguments) throws Exception {
        List<String> words = arguments.only(Set.of(), 1).words();
        if (words.isEmpty()) {
            throw new UsageException("the file of a dossier is missing");
        }
        RerunReport report = report(Path.of(words.getFirst()));
        out.println("Dossier: " + report.title());
        out.println(
                report.faults().isEmpty()
                        ? "Every file is as it was packed."
                        : "Files that are not as they were packed:");
        report.faults().forEach(fault -> out.println("  " + fault));
        report.checks().forEach(this::print);
        if (!report.isEqual()) {
            throw new IllegalStateException("the dossier does not come out equal");
        }
        out.println("Every number is equal.");
    }

    private RerunReport report(Path file) throws Exception {
        try (RowBands bands = new RowBands(Runtime.getRuntime().availableProcessors())) {
            return Rerun.of(Files.readAllBytes(file), models, bands);
        } catch (NoSuchFileException e) {
            throw new UsageException("'" + file + "' is not there");
        }
    }

    private void print(RerunReport.Check check) {
        String verdict = check.isEqual()
                ? "equal"
                : check.differences().size() + (check.differences().size() == 1 ? " difference" : " differences");
        out.printf("  %-18s %,7d areas  %,14d numbers  %s%n", check.model(), check.areas(), check.numbers(), verdict);
        check.differences().stream().limit(MOST_DIFFERENCES).forEach(difference -> out.println("      " + difference));
    }
}
