package nl.areaal.ingest.layer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a service gave.
 *
 * @param pages files, in their order
 * @param crs what it says that positions of GeoJSON are in ({@code Content-Crs}); empty when it says nothing
 */
record Fetched(List<Path> pages, Optional<String> crs) {
    Fetched {
        pages = List.copyOf(pages);
    }
}
