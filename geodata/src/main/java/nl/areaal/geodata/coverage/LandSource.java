package nl.areaal.geodata.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.areaal.core.scenario.baseline.LandUse;

/**
 * A table of land, each object of which has a use.
 *
 * @param classColumn what the use is told from, as SQL
 * @param condition which rows count, as SQL
 * @param use of a class; empty for one that we don't know
 */
record LandSource(String table, String classColumn, String condition, Function<String, Optional<LandUse>> use) {
    /** The layer {@code land-use}, or where that is missing the parts of the BGT that there are. */
    static List<LandSource> find(StoreTables tables) {
        if (tables.has("layer_land_use")) {
            return List.of(new LandSource("layer_land_use", "class", "true", LandUse::find));
        }
        List<LandSource> parts = new ArrayList<>();
        for (BgtLand kind : BgtLand.values()) {
            tables.ofCollection(kind.collection()).forEach(table -> parts.add(bgt(table, kind, tables)));
        }
        return parts;
    }

    /** The rule that they follow, with the version of its table. */
    static List<String> rules(List<LandSource> sources) {
        String uses =
                "land-use table version " + LandUse.TABLE_VERSION + " (assumption: covers, jobs and roles per use)";
        String bgt = "BGT table version " + BgtLand.TABLE_VERSION + " (assumption: use per class)";
        return sources.stream().anyMatch(LandSource::isBgt) ? List.of(uses, bgt) : List.of(uses);
    }

    /** Whether it tells the ground apart but not what people do there, so that nothing is known of jobs. */
    boolean isBgt() {
        return !table.equals("layer_land_use");
    }

    String from() {
        return table + " where " + condition;
    }

    private static LandSource bgt(String table, BgtLand kind, StoreTables tables) {
        String word = tables.column(table, BgtLand.CLASS_COLUMNS).orElse("''");
        return new LandSource(table, word, bgtCondition(table, tables), kind::use);
    }

    /** The ground itself: what lies above it, such as a bridge, covers what is drawn below; and only what is there now. */
    static String bgtCondition(String table, StoreTables tables) {
        String ground = tables.column(table, "relatievehoogteligging", "relatieve_hoogteligging")
                .map(column -> column + " = 0")
                .orElse("true");
        String now = tables.column(table, "eindregistratie", "eind_registratie")
                .map(column -> column + " is null")
                .orElse("true");
        return ground + " and " + now;
    }
}
