package nl.areaal.geodata.sensorthings.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.sensorthings.Entity;
import nl.areaal.geodata.sensorthings.Entity.Page;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.Navigation;
import nl.areaal.geodata.sensorthings.query.Query;
import nl.areaal.geodata.sensorthings.query.Query.Expansion;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads entities: one statement for what is asked for, and one for each kind of entity that is shown inside. */
public final class EntityReader {
    private final JdbcClient jdbc;

    public EntityReader(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * What somebody may see now.
     *
     * @param closed the classifications of datasets that they may not see
     */
    public Access access(Set<Classification> closed) {
        if (closed.isEmpty()) {
            return Access.ALL;
        }
        return new Access(jdbc.sql("select id from dataset where classification = any (?)")
                .param(closed.stream().map(Classification::word).toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list());
    }

    /** Those of the datastreams whose observations somebody may see. */
    public Set<Long> visible(Collection<Long> datastreams, Access access) {
        if (access.closedDatasets().isEmpty()) {
            return Set.copyOf(datastreams);
        }
        Sql open = access.condition(EntityType.DATASTREAM, "d");
        List<Object> parameters = new ArrayList<>(List.of((Object) datastreams.toArray(Long[]::new)));
        parameters.addAll(open.parameters());
        return Set.copyOf(jdbc.sql("select d.id from datastream d where d.id = any (?) and " + open.text())
                .params(parameters)
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** A page of all entities of a kind. */
    public Page page(EntityType type, Query query, Access access) {
        return page(type, query, access, Sql.NONE);
    }

    /** A page of those that an entity leads to. */
    public Page page(Navigation navigation, EntityId parent, Query query, Access access) {
        return page(navigation.to(), query, access, Conditions.relatedTo(navigation, parent));
    }

    public Optional<Entity> find(EntityType type, EntityId id, Query query, Access access) {
        return only(type, query, access, Conditions.is(type, id))
                .or(() -> type == EntityType.OBSERVATION
                        ? only(type, query, access, Conditions.wasObservation(id))
                        : Optional.empty());
    }

    /** The one that an entity leads to. */
    public Optional<Entity> find(Navigation navigation, EntityId parent, Query query, Access access) {
        return only(navigation.to(), query, access, Conditions.relatedTo(navigation, parent));
    }

    /** The one of those that an entity leads to that has an id. */
    public Optional<Entity> find(Navigation navigation, EntityId parent, EntityId id, Query query, Access access) {
        Sql related = Conditions.relatedTo(navigation, parent).then(" and ");
        EntityType type = navigation.to();
        return only(type, query, access, related.then(Conditions.is(type, id)))
                .or(() -> type == EntityType.OBSERVATION
                        ? only(type, query, access, related.then(Conditions.wasObservation(id)))
                        : Optional.empty());
    }

    private Optional<Entity> only(EntityType type, Query query, Access access, Sql within) {
        return page(type, query, access, within).entities().stream().findFirst();
    }

    private Page page(EntityType type, Query query, Access access, Sql within) {
        Selection selection = new Selection(type, query, access, within);
        try {
            List<Entity> entities = new ArrayList<>();
            EntityRows rows = new EntityRows(type, selection.attributes(), 0);
            run(selection.page()).query(row -> {
                entities.add(rows.entity(row));
            });
            OptionalLong count = query.count() ? OptionalLong.of(count(selection.count())) : OptionalLong.empty();
            Page page = cut(entities, query, count);
            expand(type, page.entities(), query, access);
            return page;
        } catch (DataAccessException e) {
            throw Failures.ofQuery(e);
        }
    }

    private long count(Sql sql) {
        return run(sql).query(Long.class).single();
    }

    private JdbcClient.StatementSpec run(Sql sql) {
        return jdbc.sql(sql.text()).params(sql.parameters());
    }

    private static Page cut(List<Entity> entities, Query query, OptionalLong count) {
        int size = query.window().size();
        boolean more = entities.size() > size;
        return new Page(more ? List.copyOf(entities.subList(0, size)) : entities, more, count);
    }

    private void expand(EntityType type, List<Entity> parents, Query query, Access access) {
        if (parents.isEmpty()) {
            return;
        }
        for (Expansion expansion : query.expansions()) {
            Navigation navigation = type.getNavigation(expansion.navigation());
            List<Page> pages = inside(navigation, parents, expansion.query(), access);
            for (int i = 0; i < parents.size(); i++) {
                parents.get(i).expanded().put(navigation.name(), pages.get(i));
            }
            List<Entity> children =
                    pages.stream().flatMap(page -> page.entities().stream()).toList();
            expand(navigation.to(), children, expansion.query(), access);
        }
    }

    /** For each parent the page of what it leads to. */
    private List<Page> inside(Navigation navigation, List<Entity> parents, Query query, Access access) {
        Sql within = Sql.of(Tables.condition(navigation, "p", Selection.ALIAS));
        Selection selection = new Selection(navigation.to(), query, access, within);
        Map<Integer, List<Entity>> byParent = new LinkedHashMap<>();
        EntityRows rows = new EntityRows(navigation.to(), selection.attributes(), 1);
        run(Conditions.eachOf(navigation.from(), parents, "x.*", selection.page()))
                .query(row -> {
                    byParent.computeIfAbsent(row.getInt(1), parent -> new ArrayList<>())
                            .add(rows.entity(row));
                });
        Map<Integer, Long> counts = new LinkedHashMap<>();
        if (query.count()) {
            run(Conditions.eachOf(navigation.from(), parents, "x.count", selection.count()))
                    .query(row -> {
                        counts.put(row.getInt(1), row.getLong(2));
                    });
        }
        List<Page> pages = new ArrayList<>();
        for (int i = 1; i <= parents.size(); i++) {
            OptionalLong count = query.count() ? OptionalLong.of(counts.getOrDefault(i, 0L)) : OptionalLong.empty();
            pages.add(cut(byParent.getOrDefault(i, List.of()), query, count));
        }
        return pages;
    }
}
