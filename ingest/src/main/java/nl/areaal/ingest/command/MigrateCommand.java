package nl.areaal.ingest.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.areaal.geodata.layer.TileTables;
import nl.areaal.geodata.store.Schema;
import nl.areaal.geodata.store.StoreAddress;

/** Brings the store's schema up to date. */
public final class MigrateCommand implements Command {
    private final Supplier<StoreAddress> store;
    private final PrintStream out;

    public MigrateCommand(Supplier<StoreAddress> store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return "bring the database up to date";
    }

    @Override
    public void run(Arguments arguments) {
        arguments.only(Set.of(), 0);
        DataSource database = store.get().dataSource();
        int applied = Schema.migrate(database);
        out.println(
                applied == 0 ? "The database is up to date." : "The database is up to date: " + applied + " step(s).");
        List<String> made = new TileTables(database).renewMissing();
        if (!made.isEmpty()) {
            out.println("Made ready for tiles far out: " + String.join(", ", made) + ".");
        }
    }
}
