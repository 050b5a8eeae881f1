package nl.areaal.ingest.problem;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.ingest.command.Arguments;
import nl.areaal.ingest.command.Command;

/** Lists the messages that could not be used, the newest last. */
public final class ProblemsCommand implements Command {
    private static final String LAST = "--last";
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
        return "[--last N]";
    }

    @Override
    public String summary() {
        return "list the messages that could not be used, and why";
    }

    @Override
    public void run(Arguments arguments) {
        int last = arguments.only(Set.of(LAST), 0).getInt(LAST, USUALLY);
        ProblemStore problems = new ProblemStore(store.get().dataSource());
        long all = problems.count();
        List<Problem> newest = new ArrayList<>(problems.newest(last));
        Collections.reverse(newest);
        newest.forEach(problem -> out.println(ProblemReport.text(problem)));
        out.println(all == 0 ? "There are no problems." : newest.size() + " of " + all + " problems.");
    }
}
