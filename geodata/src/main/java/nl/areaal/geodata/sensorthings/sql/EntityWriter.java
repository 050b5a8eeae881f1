package nl.areaal.geodata.sensorthings.sql;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes, changes and deletes entities with all that belongs to them, each time in one transaction. */
public final class EntityWriter {
    private final DataSource database;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    public EntityWriter(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * What was written.
     *
     * @param id of the entity
     * @param made all entities that were made or changed, but readings
     * @param readings that came with it
     */
    public record Written(EntityId id, List<Made> made, Readings readings) {}

    /** An entity that was made or changed. */
    public record Made(EntityType type, EntityId id) {}

    /** Makes an entity, and those that its draft holds. */
    public Written create(Draft draft, Scope scope) {
        return run(() -> {
            Session session = open(scope);
            EntityId id = session.creation().create(draft, "");
            return new Written(id, session.creation().made(), session.readings());
        });
    }

    /**
     * Changes an entity.
     *
     * @param key where it lies; see {@link nl.areaal.geodata.sensorthings.Entity#key()}
     */
    public Written update(EntityId key, Draft draft, Scope scope) {
        return run(() -> {
            Session session = open(scope);
            session.scoped().require(draft.type(), key);
            session.change().update(key, draft);
            List<Made> made = new ArrayList<>(session.creation().made());
            if (draft.type() != EntityType.OBSERVATION) {
                made.add(new Made(draft.type(), key));
            }
            return new Written(key, made, session.readings());
        });
    }

    /** Deletes an entity, and those that can't be without it. */
    public void delete(EntityType type, EntityId key, Scope scope) {
        run(() -> {
            new ScopeCheck(jdbc, scope).require(type, key);
            new Deletion(jdbc).delete(type, key);
            return Optional.empty();
        });
    }

    private Session open(Scope scope) {
        Readings readings = new Readings(database, clock, scope);
        ScopeCheck scoped = new ScopeCheck(jdbc, scope);
        Creation creation = new Creation(jdbc, scoped, readings, clock);
        return new Session(creation, new Change(jdbc, creation, readings), scoped, readings);
    }

    private <T> T run(Supplier<T> work) {
        try {
            return transaction.execute(status -> work.get());
        } catch (DataAccessException e) {
            throw Failures.ofWrite(e);
        }
    }

    private record Session(Creation creation, Change change, ScopeCheck scoped, Readings readings) {}
}
