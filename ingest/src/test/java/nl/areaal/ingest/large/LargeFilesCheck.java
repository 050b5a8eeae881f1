package nl.areaal.ingest.large;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.geodata.file.LargeFile;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.command.CommandTable;
import nl.areaal.ingest.layer.ImportCommand;

/**
 * Makes files that are several times as large as the memory of this process, imports each as {@code ./areaal import} does, and
 * counts the rows. Ends with 1 when a row is missing; when the memory does not suffice, Java ends it.
 *
 * <p>Needs {@code AREAAL_DB_*}; makes and drops databases of its own.
 */
public final class LargeFilesCheck {
    private static final int MEBI = 1 << 20;
    /** Beside the file PostgreSQL holds what is staged, what is sorted, and the table with two shapes a row and their indexes. */
    private static final int TIMES_THE_FILE = 9;

    private final LargeFilesOptions options;
    private final PrintStream out;

    private LargeFilesCheck(LargeFilesOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("logback.configurationFile", "logback-command.xml");
        LargeFilesCheck check = new LargeFilesCheck(LargeFilesOptions.parse(arguments), System.out);
        System.exit(check.run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        boolean passed = true;
        Path folder = Files.createDirectories(options.folder());
        for (LargeFile format : options.formats()) {
            long wanted = TIMES_THE_FILE * options.bytes();
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < wanted) {
                out.printf(
                        "  %s is left out: %,d MiB are free in %s, expected %,d%n",
                        format, free / MEBI, folder, wanted / MEBI);
            } else {
                passed &= check(format, folder);
            }
        }
        return passed;
    }

    private boolean check(LargeFile format, Path folder) throws Exception {
        Path file = format.file(folder);
        try (TestStore store = TestStore.create()) {
            Files.deleteIfExists(file);
            int features = format.write(folder, options.bytes());
            boolean passed = imports(format, file, store, features);
            if (passed && options.again()) {
                forgetChecksum(store);
                passed = imports(format, file, store, features);
            }
            return passed;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** As if the store held other bytes: the same ones again would change nothing and compare nothing. */
    private static void forgetChecksum(TestStore store) {
        store.jdbc()
                .sql("update dataset_version set checksum_sha256 = repeat('0', 64)")
                .update();
    }

    private boolean imports(LargeFile format, Path file, TestStore store, int features) throws IOException {
        System.gc();
        Memory memory = Memory.watch();
        long start = System.nanoTime();
        int code = new CommandTable(
                        List.of(new ImportCommand(store::address, request -> {}, versions -> {}, out)), out, out)
                .run(new ArrayList<>(List.of("import", file.toString(), "--dataset", LargeFile.LAYER)));
        double seconds = (System.nanoTime() - start) / 1e9;
        long rows = code == 0 ? rows(store) : 0;
        out.printf(
                "  %s: %,d MiB with %,d features in %.0f s: %.1f MiB/s, %,.0f features/s; %s%n",
                format,
                Files.size(file) / MEBI,
                features,
                seconds,
                Files.size(file) / seconds / MEBI,
                features / seconds,
                memory);
        if (rows != features) {
            out.printf("  %s: FAILED, %,d rows are in the store, expected %,d%n", format, rows, features);
        }
        return rows == features;
    }

    private static long rows(TestStore store) {
        return store.jdbc()
                .sql("select count(*) from layer_" + LargeFile.LAYER)
                .query(Long.class)
                .single();
    }
}
