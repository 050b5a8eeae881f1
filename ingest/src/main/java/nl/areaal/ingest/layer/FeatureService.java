package nl.areaal.ingest.layer;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.areaal.geodata.file.FeaturePage;
import nl.areaal.geodata.file.UnreadableSourceException;

/**
 * Fetches all features of an address, page by page where a service gives them so: OGC API Features by its links, WFS 2.0 by
 * counting.
 *
 * <p>A link may not lead to another host: nobody who allowed one address allowed that.
 */
final class FeatureService {
    private static final int MOST_PAGES = 10_000;
    private static final int ATTEMPTS = 3;

    private final Download download;
    private final int mostPages;

    FeatureService(Download download) {
        this(download, MOST_PAGES);
    }

    FeatureService(Download download, int mostPages) {
        this.download = download;
        this.mostPages = mostPages;
    }

    /**
     * Fetches what is at an address into files of a folder, of an OGC API in the reference system that suits us best.
     *
     * @param name what to call the first file
     * @throws UnreadableSourceException when a page does not come, or all of them hold less than the service has
     */
    Fetched fetch(String address, Path folder, String name) throws InterruptedException {
        Path first = folder.resolve(name);
        if (WfsRequest.isWfs(address)) {
            download.fetch(WfsRequest.capabilities(address), first);
            return follow(WfsRequest.of(address, first), folder, name);
        }
        Optional<String> better = new CollectionCrs(download).better(address, first);
        String asked = better.isPresent() && isAnswered(better.get(), first) ? better.get() : address;
        return follow(new Links(asked), folder, name);
    }

    /** Whether a service answers in a system that was asked for: one that does not know the question must say so, or say nothing. */
    private boolean isAnswered(String address, Path file) throws InterruptedException {
        try {
            return download.fetch(address, file).isPresent();
        } catch (UnreadableSourceException e) {
            return false;
        }
    }

    private Fetched follow(Paging paging, Path folder, String name) throws InterruptedException {
        List<Path> pages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> crs = Optional.empty();
        Optional<String> next = Optional.of(paging.first());
        long total = 0;
        while (next.isPresent()) {
            String address = next.get();
            requireNew(address, paging, pages.size(), seen);
            Path file = folder.resolve(pages.isEmpty() ? name : name + "-" + (pages.size() + 1));
            Optional<String> told = fetchPatiently(address, file, pages.isEmpty() ? 1 : ATTEMPTS);
            requireSame(pages.isEmpty() ? told : crs, told, address);
            crs = told;
            pages.add(file);
            FeaturePage page = FeaturePage.read(file);
            total += page.returned();
            next = paging.after(address, page, total);
            if (next.isEmpty()) {
                requireAll(paging, page, pages.size(), total);
            }
        }
        return new Fetched(pages, crs);
    }

    private void requireNew(String address, Paging paging, int pages, Set<String> seen) {
        if (pages == mostPages) {
            throw new UnreadableSourceException("service at '" + paging.first() + "' has more than " + mostPages
                    + " pages, expected fewer: ask for more features a page");
        }
        if (!seen.add(address)) {
            throw new UnreadableSourceException(
                    "page '" + address + "' comes for the second time, expected a next one or none");
        }
    }

    private static void requireSame(Optional<String> before, Optional<String> told, String address) {
        if (!before.equals(told)) {
            throw new UnreadableSourceException("reference system of page '" + address + "' is '" + told.orElse("")
                    + "', expected '" + before.orElse("") + "' as of the page before it");
        }
    }

    private static void requireAll(Paging paging, FeaturePage last, int pages, long total) {
        if (last.matched().isPresent() && total < last.matched().getAsLong()) {
            throw new UnreadableSourceException("service at '" + paging.first() + "' gave " + total + " features in "
                    + pages + " pages, expected the " + last.matched().getAsLong() + " that it says to have");
        }
    }

    /** After the first page the address is known to be good: what fails then may pass. */
    private Optional<String> fetchPatiently(String address, Path file, int attempts) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return download.fetch(address, file);
            } catch (UnreadableSourceException e) {
                if (attempt >= attempts) {
                    throw e;
                }
            }
        }
    }

    /** How the address of the next page is found. */
    interface Paging {
        String first();

        /** The page after one, when so many features have come by then. */
        Optional<String> after(String address, FeaturePage page, long total);
    }

    /** Pages that link to the next. */
    private record Links(String first) implements Paging {
        @Override
        public Optional<String> after(String address, FeaturePage page, long total) {
            return page.next().map(link -> sameHost(address, link));
        }

        private static String sameHost(String address, String link) {
            try {
                URI from = URI.create(address);
                // Java resolves a query alone as of old, against the folder rather than the document.
                URI to = link.startsWith("?") ? URI.create(address.split("[?#]", 2)[0] + link) : from.resolve(link);
                if (String.valueOf(from.getHost()).equalsIgnoreCase(to.getHost()) && from.getPort() == to.getPort()) {
                    return to.toString();
                }
            } catch (IllegalArgumentException e) {
                throw new UnreadableSourceException(
                        "link to the page after '" + address + "' is '" + link + "', expected a URL", e);
            }
            throw new UnreadableSourceException(
                    "link to the page after '" + address + "' is '" + link + "', expected one on the same host");
        }
    }
}
