package nl.areaal.core.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Works through a window in bands of rows, at most so many at a time as the caller allows. */
public final class RowBands implements AutoCloseable {
    /** A band below this costs more to hand over than to compute. */
    private static final int FEWEST_ROWS = 256;

    private final int threads;
    private final ExecutorService pool;

    public RowBands(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("row bands: threads is " + threads + ", expected at least 1");
        }
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("coverage-", 1).factory());
    }

    /** What the work makes of each band, from north to south; a small window is done at once by the caller itself. */
    public <T> List<T> each(Window window, Function<Window, T> work) {
        int bands = Math.min(threads, window.rows() / FEWEST_ROWS);
        return bands <= 1 ? List.of(work.apply(window)) : parallel(split(window, bands), work);
    }

    /** What the work makes of each of so many parts, in their order. */
    public <T> List<T> each(int parts, IntFunction<T> work) {
        if (parts == 1 || threads == 1) {
            return IntStream.range(0, parts).mapToObj(work).toList();
        }
        List<Future<T>> pending = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int number = part;
            pending.add(pool.submit(() -> work.apply(number)));
        }
        return pending.stream().map(RowBands::await).toList();
    }

    private <T> List<T> parallel(List<Window> bands, Function<Window, T> work) {
        List<Future<T>> pending = new ArrayList<>();
        for (Window band : bands) {
            pending.add(pool.submit(() -> work.apply(band)));
        }
        return pending.stream().map(RowBands::await).toList();
    }

    private static List<Window> split(Window window, int bands) {
        List<Window> parts = new ArrayList<>();
        for (int i = 0; i < bands; i++) {
            int from = window.row() + (int) ((long) window.rows() * i / bands);
            int to = window.row() + (int) ((long) window.rows() * (i + 1) / bands);
            parts.add(new Window(window.column(), from, window.columns(), to - from));
        }
        return parts;
    }

    private static <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while computing a band of rows", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a band of rows could not be computed", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
