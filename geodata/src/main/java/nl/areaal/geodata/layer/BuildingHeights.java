package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What says how high the buildings of a collection are: their surfaces; where they have none, properties with a height above the ground, or
 * that of the roof above NAP with that of the ground, as 3DBAG has them.
 *
 * @param top the property with the height of a building, or of its roof
 * @param ground the property with the height of the ground above NAP; without it {@code top} is a height above the ground
 * @param fromSurfaces whether some buildings have surfaces
 */
public record BuildingHeights(
        Optional<LayerColumn> top, Optional<LayerColumn> ground, boolean topIsNap, boolean fromSurfaces) {
    /** What is assumed of a building of which the height is not known, or can't be true. */
    public static final double ASSUMED_METRES = 3;

    private static final double LEAST_METRES = 0.1;
    private static final double MOST_METRES = 1_000;
    private static final double DEEPEST_GROUND = -100;
    private static final List<String> ABOVE_GROUND = List.of("height_metres", "height", "measuredHeight", "hoogte");
    private static final List<String> ROOF = List.of("b3_h_dak_70p", "b3_h_70p", "h_dak_70p");
    private static final List<String> GROUND = List.of("ground_metres", "b3_h_maaiveld", "h_maaiveld");

    /** Those of a collection; empty when it can't be shown in 3D. */
    public static Optional<BuildingHeights> of(PublishedCollection collection) {
        if (collection.kind() != GeometryKind.POLYGON) {
            return Optional.empty();
        }
        Optional<LayerColumn> ground = find(collection, GROUND);
        boolean surfaces = collection.table().hasSurfaces();
        Optional<LayerColumn> height = find(collection, ABOVE_GROUND);
        Optional<LayerColumn> roof = height.isEmpty() && ground.isPresent() ? find(collection, ROOF) : Optional.empty();
        BuildingHeights heights = new BuildingHeights(height.or(() -> roof), ground, roof.isPresent(), surfaces);
        return surfaces || heights.top().isPresent() ? Optional.of(heights) : Optional.empty();
    }

    private static Optional<LayerColumn> find(PublishedCollection collection, List<String> names) {
        return names.stream()
                .flatMap(name -> collection.table().find(name).stream())
                .filter(column -> column.type() == PropertyType.NUMBER || column.type() == PropertyType.INTEGER)
                .findFirst();
    }

    /** How high a building rises above the ground, in metres. */
    public double heightMetres(PublishedCollection collection, FeatureRow row) {
        double base = topIsNap ? groundNap(collection, row).orElse(Double.NaN) : 0;
        double height = top.map(column -> number(collection, column, row))
                        .orElse(OptionalDouble.empty())
                        .orElse(Double.NaN)
                - base;
        return height >= LEAST_METRES && height <= MOST_METRES ? height : ASSUMED_METRES;
    }

    /** The height of the ground at a building in metres above NAP, if it is known. */
    public OptionalDouble groundNap(PublishedCollection collection, FeatureRow row) {
        OptionalDouble known =
                ground.map(column -> number(collection, column, row)).orElse(OptionalDouble.empty());
        return known.isPresent() && known.getAsDouble() >= DEEPEST_GROUND && known.getAsDouble() <= MOST_METRES
                ? known
                : OptionalDouble.empty();
    }

    private static OptionalDouble number(PublishedCollection collection, LayerColumn column, FeatureRow row) {
        int place = collection.table().columns().indexOf(column);
        return row.values().get(place).stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .findFirst();
    }

    /** SQL of the height in metres: that of the surfaces, or {@link #heightMetres}. */
    String heightSql() {
        String base = topIsNap ? " - " + groundPropertySql() : "";
        String told = top.map(LayerColumn::column)
                .map(column -> "(case when %1$s between %2$s and %3$s then %1$s else %4$s end)"
                        .formatted("(" + column + "::float8" + base + ")", LEAST_METRES, MOST_METRES, ASSUMED_METRES))
                .orElse(ASSUMED_METRES + "::float8");
        return fromSurfaces
                ? "coalesce(st_zmax(%1$s) - st_zmin(%1$s), %2$s)".formatted(FeatureSurfaces.BOX, told)
                : told;
    }

    /** SQL of the lowest place in metres above NAP: that of the surfaces, or {@link #groundNap}; null where it is not known. */
    String groundSql() {
        return fromSurfaces
                ? "coalesce(st_zmin(" + FeatureSurfaces.BOX + "), " + groundPropertySql() + ")"
                : groundPropertySql();
    }

    /** SQL of the box around all of a building in the plane. */
    String boxSql() {
        return fromSurfaces ? "st_combinebbox(box3d(geometry), " + FeatureSurfaces.BOX + ")" : "box3d(geometry)";
    }

    private String groundPropertySql() {
        return ground.map(LayerColumn::column)
                .map(column -> "(case when %1$s between %2$s and %3$s then %1$s::float8 end)"
                        .formatted(column, DEEPEST_GROUND, MOST_METRES))
                .orElse("null::float8");
    }
}
