package nl.areaal.mapui.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.areaal.core.scenario.Theme;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.coverage.SourceCoverages;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.map.LayerGroup;

/**
 * The layers that a reader can have on the map, by theme: what the style draws, what the models say, and what was brought in.
 *
 * @param sections in the order in which people meet the themes
 */
record LayerCatalog(List<Section> sections) {
    /** What is drawn without being asked for lies in this order to begin with, the first on top. */
    private static final List<String> STYLE_ORDER =
            List.of("sensors", "areas", "trees", "buildings", "roads", ModelLayer.GROUP, "waterways", "land-use");

    /** Paul Tol's scheme "vibrant" (SRON/EPS/TN/09-002) without its light colours: told apart by the colour-blind, seen on both grounds. */
    private static final List<String> COLOURS = List.of("#0077bb", "#cc3311", "#009988", "#ee3377", "#8f6bb3");

    /**
     * Layers about one thing.
     *
     * @param title in the reader's language
     */
    record Section(String title, List<MapLayer> layers) {
        Section {
            layers = List.copyOf(layers);
        }
    }

    LayerCatalog {
        sections = List.copyOf(sections);
    }

    /**
     * Lists what is there.
     *
     * @param about what datasets are about, by dataset
     * @param texts gives the text of a key
     */
    static LayerCatalog of(
            List<PublishedCollection> published,
            Map<String, nl.areaal.geodata.catalogue.Theme> about,
            Locale locale,
            UnaryOperator<String> texts) {
        Map<Optional<Theme>, List<MapLayer>> byTheme = new LinkedHashMap<>();
        byTheme.put(Optional.empty(), new ArrayList<>());
        Arrays.stream(Theme.values()).forEach(theme -> byTheme.put(Optional.of(theme), new ArrayList<>()));
        LayerGroup.all()
                .forEach(group -> byTheme.computeIfAbsent(theme(group), theme -> new ArrayList<>())
                        .add(new DrawnLayer(group, texts.apply(group.labelKey()))));
        ModelLibrary.cards()
                .forEach(card -> byTheme.computeIfAbsent(Optional.of(card.theme()), theme -> new ArrayList<>())
                        .add(new AnswerLayer(card, card.name().in(locale))));
        Map<String, List<MapLayer>> brought = new LinkedHashMap<>();
        int number = 0;
        for (PublishedCollection undrawn : undrawn(published)) {
            Optional<nl.areaal.geodata.catalogue.Theme> theme =
                    Optional.ofNullable(about.get(undrawn.source().datasetId()));
            theme.flatMap(LayerCatalog::alike)
                    .map(same -> byTheme.computeIfAbsent(Optional.of(same), first -> new ArrayList<>()))
                    .orElseGet(() -> brought.computeIfAbsent(
                            theme.map(one -> one.title().in(locale)).orElseGet(() -> texts.apply("layers.brought")),
                            first -> new ArrayList<>()))
                    .add(layer(undrawn, number++, locale));
        }
        List<Section> sections = new ArrayList<>();
        byTheme.forEach((theme, layers) -> sections.add(new Section(
                theme.map(one -> one.title().in(locale)).orElseGet(() -> texts.apply("layers.base")), layers)));
        new TreeMap<>(brought).forEach((title, layers) -> sections.add(new Section(title, layers)));
        return new LayerCatalog(
                sections.stream().filter(section -> !section.layers().isEmpty()).toList());
    }

    List<MapLayer> all() {
        return sections.stream().flatMap(section -> section.layers().stream()).toList();
    }

    /** The names in links of all layers as they lie to begin with, the first on top. */
    List<String> usualOrder() {
        List<String> order = new ArrayList<>(STYLE_ORDER);
        order.addAll(order.indexOf(ModelLayer.GROUP) + 1, names(true));
        order.addAll(order.indexOf("areas") + 1, names(false));
        return order;
    }

    /** The names in links of the grids, or of all others that the style says no place of. */
    private List<String> names(boolean ofGrids) {
        return all().stream()
                .filter(layer -> layer instanceof GridLayer == ofGrids)
                .map(MapLayer::linkName)
                .filter(name -> !STYLE_ORDER.contains(name))
                .toList();
    }

    /** What the style does not draw. */
    private static List<PublishedCollection> undrawn(List<PublishedCollection> published) {
        Set<String> drawn =
                LayerGroup.all().stream().map(LayerGroup::collection).collect(Collectors.toSet());
        return published.stream().filter(one -> !drawn.contains(one.id())).toList();
    }

    private static MapLayer layer(PublishedCollection one, int number, Locale locale) {
        String name = Language.of(locale) == Language.DUTCH ? one.titleNl() : one.titleEn();
        return SourceCoverages.isName(one.id())
                ? new GridLayer(one, name)
                : new BroughtLayer(one, COLOURS.get(number % COLOURS.size()), name);
    }

    /** Where a theme of Europe's catalogues is one of ours by another name, the layer stands with ours. */
    private static Optional<Theme> alike(nl.areaal.geodata.catalogue.Theme theme) {
        return switch (theme) {
            case ENER -> Optional.of(Theme.ENERGY);
            case TRAN -> Optional.of(Theme.REACH);
            default -> Optional.empty();
        };
    }

    /** What lies under everything else is about no theme. */
    private static Optional<Theme> theme(LayerGroup group) {
        return switch (group.id()) {
            case "buildings" -> Optional.of(Theme.LIVING);
            case "trees" -> Optional.of(Theme.GREEN);
            case "roads" -> Optional.of(Theme.REACH);
            case "waterways" -> Optional.of(Theme.WATER);
            default -> Optional.empty();
        };
    }
}
