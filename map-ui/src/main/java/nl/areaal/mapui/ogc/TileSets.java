package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.areaal.core.tile.TileGrid;
import org.springframework.http.ResponseEntity;

/** The tile sets of a resource, one on each grid. */
record TileSets(List<TileSet> tilesets, List<Link> links) {
    /**
     * Answers with the list, or with the page that says the same.
     *
     * @param here where the list is
     * @param set the tile set on a grid
     */
    static ResponseEntity<Object> answer(
            String title, String here, HttpServletRequest request, Function<TileGrid, TileSet> set) {
        Format format = JsonResource.choose(request, Offer.DOCUMENT);
        List<TileSet> sets = Arrays.stream(TileGrid.values()).map(set).toList();
        return Answer.of(
                format, new TileSets(sets, Link.ofDocument(here)), () -> new Pages(request).tileSets(title, sets));
    }
}
