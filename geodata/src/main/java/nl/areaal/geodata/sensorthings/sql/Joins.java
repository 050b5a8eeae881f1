package nl.areaal.geodata.sensorthings.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.Navigation;

/** The other entities that a filter or an order looks at, each joined once however often it is named. */
final class Joins {
    private final Access access;
    private final String root;
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final List<Sql> joins = new ArrayList<>();
    private boolean many;

    Joins(String root, Access access) {
        this.root = root;
        this.access = access;
    }

    /** The alias of what a navigation leads to from an entity with an alias. */
    String follow(String from, Navigation navigation) {
        return aliases.computeIfAbsent(from + "/" + navigation.name(), path -> add(from, navigation));
    }

    /** Whether an entity can come more than once because it hangs together with many. */
    boolean many() {
        return many;
    }

    Sql sql() {
        return Sql.join("", joins);
    }

    private String add(String from, Navigation navigation) {
        String alias = root + "_" + (aliases.size() + 1);
        EntityType to = navigation.to();
        Sql visible = access.condition(to, alias);
        joins.add(Sql.of(" left join " + Tables.from(to, alias) + " on " + Tables.condition(navigation, from, alias))
                .then(visible.isEmpty() ? visible : Sql.of(" and ").then(visible)));
        many |= navigation.many();
        return alias;
    }
}
