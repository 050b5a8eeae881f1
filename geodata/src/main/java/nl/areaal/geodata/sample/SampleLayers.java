package nl.areaal.geodata.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.LayerFeature;
import nl.areaal.geodata.layer.LayerSpec;
import nl.areaal.geodata.layer.PropertyType;
import org.locationtech.jts.geom.Geometry;

/** The map layers of the sample region, with the names and columns that the map style expects. */
final class SampleLayers {
    static final LayerSpec LAND_USE = new LayerSpec(
            "land-use",
            "Landgebruik",
            "Land use",
            GeometryKind.POLYGON,
            0,
            List.of(LayerColumn.of("class", PropertyType.STRING)));
    static final LayerSpec ROADS = new LayerSpec(
            "roads",
            "Wegen",
            "Roads",
            GeometryKind.LINE,
            7,
            List.of(LayerColumn.of("class", PropertyType.STRING), LayerColumn.of("name", PropertyType.STRING)));
    static final LayerSpec WATERWAYS = new LayerSpec(
            "waterways",
            "Waterlopen",
            "Waterways",
            GeometryKind.LINE,
            7,
            List.of(
                    LayerColumn.of("class", PropertyType.STRING),
                    LayerColumn.of("name", PropertyType.STRING),
                    LayerColumn.of("width_metres", PropertyType.NUMBER)));
    static final LayerSpec BUILDINGS = new LayerSpec(
            "buildings",
            "Gebouwen",
            "Buildings",
            GeometryKind.POLYGON,
            12,
            List.of(
                    LayerColumn.of("height_metres", PropertyType.NUMBER),
                    LayerColumn.of("built_year", PropertyType.INTEGER),
                    LayerColumn.of("use", PropertyType.STRING),
                    LayerColumn.of("dwellings", PropertyType.INTEGER)));
    static final LayerSpec TREES = new LayerSpec(
            "trees",
            "Bomen",
            "Trees",
            GeometryKind.POINT,
            13,
            List.of(
                    LayerColumn.of("height_metres", PropertyType.NUMBER),
                    LayerColumn.of("crown_metres", PropertyType.NUMBER)));

    private final World world;
    private final Geometry province;
    private final List<Town> towns;

    SampleLayers(World world, Geometry province) {
        this.world = world;
        this.province = province;
        this.towns = world.facts().gemeenten().stream()
                .map(gemeente -> Town.of(world, gemeente))
                .toList();
    }

    Stream<LayerFeature> landUse() {
        return world.usedLand().stream()
                .map(land -> new LayerFeature(
                        land.extent(), Map.of("class", land.use().word())));
    }

    Stream<LayerFeature> roads() {
        return Roads.of(world, province, towns)
                .map(road -> new LayerFeature(road.line(), Map.of("class", road.kind(), "name", road.name())));
    }

    Stream<LayerFeature> waterways() {
        return Waterways.of(world, province)
                .map(water -> new LayerFeature(
                        water.line(),
                        Map.of("class", water.kind(), "name", water.name(), "width_metres", water.widthMetres())));
    }

    Stream<LayerFeature> buildings(Scale scale) {
        return Buildings.of(world, towns, scale).stream()
                .map(building -> new LayerFeature(
                        building.outline(),
                        Map.of(
                                "height_metres",
                                building.heightMetres(),
                                "built_year",
                                (long) building.builtYear(),
                                "use",
                                building.use(),
                                "dwellings",
                                (long) building.dwellings())));
    }

    Stream<LayerFeature> trees(Scale scale) {
        return Trees.of(world, towns, scale.trees).stream()
                .map(tree -> new LayerFeature(
                        tree.place(),
                        Map.of("height_metres", tree.heightMetres(), "crown_metres", tree.crownMetres())));
    }
}
