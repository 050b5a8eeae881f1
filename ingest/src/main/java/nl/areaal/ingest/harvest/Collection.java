package nl.areaal.ingest.harvest;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The pages of one collection of a service, from the first to the last. Links lead to no other host. */
final class Collection {
    private static final int MOST_PAGES = 100_000;

    private final PatientClient client;
    private final URI root;
    private final Set<String> seen = new HashSet<>();
    private Optional<String> next;

    Collection(PatientClient client, String root, String query) {
        this.client = client;
        this.root = URI.create(root);
        this.next = Optional.of(root + "/" + query);
    }

    /** The next page, or nothing after the last. */
    Optional<Page> next() throws HarvestException, InterruptedException {
        if (next.isEmpty()) {
            return Optional.empty();
        }
        String address = next.get();
        if (!seen.add(address)) {
            throw new HarvestException("page '" + address + "' comes for the second time, expected a next one or none");
        }
        if (seen.size() > MOST_PAGES) {
            throw new HarvestException("'" + root + "' has more than " + MOST_PAGES + " pages, expected fewer");
        }
        Page page = client.get(address, Page::read);
        next = page.next().isEmpty()
                ? Optional.empty()
                : Optional.of(onSameHost(address, page.next().get()));
        return Optional.of(page);
    }

    /** A service behind a proxy may write its links with another scheme or port than it is asked by: ours is kept. */
    private String onSameHost(String address, String link) throws HarvestException {
        try {
            URI to = URI.create(address).resolve(link.replace(" ", "%20"));
            if (String.valueOf(root.getHost()).equalsIgnoreCase(to.getHost())) {
                String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
                return root.getScheme() + "://" + root.getRawAuthority() + to.getRawPath() + query;
            }
        } catch (IllegalArgumentException e) {
            throw new HarvestException("link after '" + address + "' is '" + link + "', expected a URL", e);
        }
        throw new HarvestException("link after '" + address + "' is '" + link + "', expected one on the same host");
    }
}
