package nl.areaal.ingest.command;

import java.io.PrintStream;
import java.util.Set;
import java.util.function.Supplier;
import nl.areaal.geodata.coverage.HeatBaseline;
import nl.areaal.geodata.store.StoreAddress;

/** Makes the coverages that the heat model reads. */
public final class BaselineCommand implements Command {
    private static final String CELL_METRES = "--cell-metres";
    private static final int USUAL_CELL_METRES = 25;

    private final Supplier<StoreAddress> store;
    private final PrintStream out;

    public BaselineCommand(Supplier<StoreAddress> store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public String name() {
        return "baseline";
    }

    @Override
    public String usage() {
        return "[--cell-metres N]";
    }

    @Override
    public String summary() {
        return "make the grids that the heat model reads from land use, buildings, trees and inhabitants";
    }

    @Override
    public void run(Arguments arguments) {
        int cellMetres = arguments.only(Set.of(CELL_METRES), 0).getInt(CELL_METRES, USUAL_CELL_METRES);
        if (cellMetres < 1) {
            throw new UsageException(CELL_METRES + " is '" + cellMetres + "', expected 1 or more");
        }
        boolean made = HeatBaseline.build(store.get().dataSource(), cellMetres);
        out.println(made ? "The grids of the heat model are made." : "The grids of the heat model need no making.");
    }
}
