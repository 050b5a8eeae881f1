package nl.areaal.ingest.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.geodata.coverage.BaselineReport;
import nl.areaal.geodata.coverage.FactBaseline;
import nl.areaal.geodata.store.StoreAddress;

/** Makes the facts that models read. */
public final class BaselineCommand implements Command {
    private static final String CELL_METRES = "--cell-metres";
    private static final String WITHIN = "--within";
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
        return "[--cell-metres N] [--within AREA_CODE]";
    }

    @Override
    public String summary() {
        return "make the facts that models read from land use, buildings, trees, people and imported grids";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.only(Set.of(CELL_METRES, WITHIN), 0);
        int cellMetres = arguments.getInt(CELL_METRES, USUAL_CELL_METRES);
        if (cellMetres < 1) {
            throw new UsageException(CELL_METRES + " is '" + cellMetres + "', expected 1 or more");
        }
        tell(FactBaseline.build(store.get().dataSource(), cellMetres, arguments.find(WITHIN)));
    }

    private void tell(BaselineReport report) {
        if (report.frame().isEmpty()) {
            out.println("There is no land use and no area with inhabitants to make facts from.");
            return;
        }
        GridFrame frame = report.frame().get();
        out.println("Facts on %d x %d cells of %.0f m: %d made, %d needed no making."
                .formatted(
                        frame.columns(),
                        frame.rows(),
                        frame.cellMetres(),
                        report.made().size(),
                        report.kept().size()));
        if (!report.missing().isEmpty()) {
            out.println(
                    "Left out, because the store holds nothing to make them from: " + names(report.missing()) + ".");
        }
    }

    private static String names(List<LayerKey> facts) {
        return facts.stream().map(LayerKey::id).collect(Collectors.joining(", "));
    }
}
