package nl.areaal.ingest.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.areaal.geodata.store.TestStore;

/** Processor time of a database server on this machine: of its postmaster and all processes that it has or had. */
final class DatabaseCpu {
    private static final Path PROCESSES = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100;
    /** Counted after the name in brackets: the parent, own time in user and system mode, and that of ended children. */
    private static final int PARENT = 1;

    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    private final long postmaster;

    private DatabaseCpu(long postmaster) {
        this.postmaster = postmaster;
    }

    static DatabaseCpu of(TestStore store) {
        long backend =
                store.jdbc().sql("select pg_backend_pid()").query(Long.class).single();
        long any = store.jdbc()
                .sql(
                        "select pid from pg_stat_activity where backend_type = 'checkpointer' or pid = ? order by 1 limit 1")
                .param(backend)
                .query(Long.class)
                .single();
        return new DatabaseCpu(
                Long.parseLong(fields(PROCESSES.resolve(Long.toString(any))).get(PARENT)));
    }

    double seconds() {
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                    .mapToDouble(this::seconds)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double seconds(Path process) {
        List<String> fields = fields(process);
        boolean ours = process.endsWith(Long.toString(postmaster))
                || (fields.size() > PARENT && fields.get(PARENT).equals(Long.toString(postmaster)));
        return ours
                ? fields.subList(FIRST_TIME, FIRST_TIME + TIMES).stream()
                                .mapToLong(Long::parseLong)
                                .sum()
                        / TICKS_PER_SECOND
                : 0;
    }

    /** Nothing when the process has ended meanwhile. */
    private static List<String> fields(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (IOException e) {
            return List.of();
        }
    }
}
