package nl.areaal.ingest.problem;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;
import nl.areaal.ingest.command.UsageException;

/** Lists the messages that could not be used, the newest last, or all that is wrong by cause. */
public final class ProblemsCommand implements Command {
    private static final String LAST = "--last";
    private static final String BY = "--by";
    private static final String CAUSE = "cause";
    private static final String DATASTREAM = "--datastream";
    private static final int USUALLY = 20;

    private final Supplier<StoreAddress> store;
    private final PrintStream out;

    public ProblemsCommand(Supplier<StoreAddress> store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public String name() {
        return "problems";
    }

    @Override
    public String usage() {
        return "[--last N | --by cause [--datastream ID]]";
    }

    @Override
    public String summary() {
        return "list the messages that could not be used, and why; by cause, also the readings that break their contract";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.only(Set.of(LAST, BY, DATASTREAM), 0);
        if (arguments.find(BY).isPresent()) {
            byCause(arguments);
        } else {
            newest(arguments.only(Set.of(LAST), 0).getInt(LAST, USUALLY));
        }
    }

    private void byCause(Arguments arguments) {
        arguments.only(Set.of(BY, DATASTREAM), 0);
        if (!arguments.get(BY).equals(CAUSE)) {
            throw new UsageException(BY + " is '" + arguments.get(BY) + "', expected " + CAUSE);
        }
        Optional<Long> datastream = arguments.find(DATASTREAM).map(id -> (long) arguments.getInt(DATASTREAM, 0));
        out.print(GroupedProblems.all(store.get().dataSource(), datastream).text());
    }

    private void newest(int last) {
        ProblemStore problems = new ProblemStore(store.get().dataSource());
        long all = problems.count();
        List<Problem> newest = new ArrayList<>(problems.newest(last));
        Collections.reverse(newest);
        newest.forEach(problem -> out.println(ProblemReport.text(problem)));
        out.println(all == 0 ? "There are no problems." : newest.size() + " of " + all + " problems.");
    }
}
