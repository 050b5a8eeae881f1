package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which properties of a collection say how high its buildings are: a height above the ground, or that of the roof above NAP with that of the
 * ground, as 3DBAG has them.
 *
 * @param top the height of a building, or of its roof
 * @param ground the height of the ground above NAP; without it {@code top} is a height above the ground
 */
public record BuildingHeights(LayerColumn top, Optional<LayerColumn> ground, boolean topIsNap) {
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
        Optional<BuildingHeights> byRoof = ground.flatMap(
                known -> find(collection, ROOF).map(roof -> new BuildingHeights(roof, Optional.of(known), true)));
        return find(collection, ABOVE_GROUND)
                .map(height -> new BuildingHeights(height, ground, false))
                .or(() -> byRoof);
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
        double height = number(collection, top, row).orElse(Double.NaN) - base;
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

    /** SQL of {@link #heightMetres}. */
    String heightSql() {
        String base = topIsNap ? " - " + groundSql() : "";
        return "(case when %1$s between %2$s and %3$s then %1$s else %4$s end)"
                .formatted("(" + top.column() + "::float8" + base + ")", LEAST_METRES, MOST_METRES, ASSUMED_METRES);
    }

    /** SQL of {@link #groundNap}; null where it is not known. */
    String groundSql() {
        return ground.map(LayerColumn::column)
                .map(column -> "(case when %1$s between %2$s and %3$s then %1$s::float8 end)"
                        .formatted(column, DEEPEST_GROUND, MOST_METRES))
                .orElse("null::float8");
    }
}
