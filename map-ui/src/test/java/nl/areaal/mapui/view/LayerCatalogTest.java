package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.catalogue.Theme;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.Tiling;
import nl.areaal.mapui.language.Language;
import org.junit.jupiter.api.Test;

class LayerCatalogTest {
    @Test
    void whatWasBroughtInStandsUnderWhatItsDatasetIsAbout() {
        LayerCatalog catalog = LayerCatalog.of(
                List.of(brought("solar-fields", "energy"), brought("schools", "schools"), brought("odd", "unsaid")),
                Map.of("energy", Theme.ENER, "schools", Theme.EDUC),
                Language.DUTCH.locale(),
                key -> key);
        assertThat(under(catalog, "Energie")).contains("energy", "solar-fields");
        assertThat(under(catalog, "Onderwijs, cultuur en sport")).containsExactly("schools");
        assertThat(under(catalog, "layers.brought")).containsExactly("odd");
    }

    @Test
    void gridsLieUnderTheRoadsAndStandWithTheirDataset() {
        LayerCatalog catalog = LayerCatalog.of(
                List.of(brought("source-terrain", "height"), brought("schools", "schools")),
                Map.of("height", Theme.ENVI),
                Language.ENGLISH.locale(),
                key -> key);
        assertThat(under(catalog, Theme.ENVI.title().en())).containsExactly("source-terrain");
        assertThat(catalog.all())
                .anyMatch(layer -> layer instanceof GridLayer && layer.key().equals("source-terrain"));
        assertThat(catalog.usualOrder())
                .containsSubsequence(
                        "areas", "schools", "buildings", "roads", ModelLayer.GROUP, "source-terrain", "land-use");
    }

    @Test
    void withoutAnythingBroughtInThereIsNoHeadingForIt() {
        LayerCatalog catalog = LayerCatalog.of(List.of(), Map.of(), Language.DUTCH.locale(), key -> key);
        assertThat(catalog.sections()).extracting(LayerCatalog.Section::title).doesNotContain("layers.brought");
    }

    private static List<String> under(LayerCatalog catalog, String title) {
        return catalog.sections().stream()
                .filter(section -> section.title().equals(title))
                .flatMap(section -> section.layers().stream())
                .map(layer ->
                        layer instanceof AnswerLayer answer ? answer.card().key() : layer.key())
                .toList();
    }

    private static PublishedCollection brought(String id, String dataset) {
        return new PublishedCollection(
                id,
                id,
                id,
                new PublishedCollection.Source(dataset, dataset, "somebody", "CC0", false),
                GeometryKind.POINT,
                new PublishedCollection.Table("layer_" + id, "id", List.of()),
                Tiling.PLAIN,
                Instant.EPOCH);
    }
}
