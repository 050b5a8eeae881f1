package nl.areaal.geodata.layer;

import java.util.Set;

/** Names that no column may have: ours, PostgreSQL's own columns, and the words of SQL that would need quotes. */
final class ReservedNames {
    private static final Set<String> OURS =
            Set.of("id", "dataset_version_id", "geometry", "geometry_3857", LayerTable.SOURCE_ID);
    private static final Set<String> SYSTEM = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");
    private static final Set<String> WORDS = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation
            column concurrently constraint create cross current_catalog current_date current_role current_schema
            current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for
            foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral
            leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps
            placing primary references returning right select session_user similar some symmetric table tablesample then to
            trailing true union unique user using variadic verbose when where window with""".split("\\s+", -1));

    private ReservedNames() {}

    static boolean contains(String name) {
        return OURS.contains(name) || SYSTEM.contains(name) || WORDS.contains(name);
    }
}
