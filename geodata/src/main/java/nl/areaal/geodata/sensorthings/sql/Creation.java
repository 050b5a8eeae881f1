package nl.areaal.geodata.sensorthings.sql;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.Draft.Link;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Navigation;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.sql.EntityWriter.Made;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes entities within a transaction: first what they need, then themselves, then what hangs on them. */
final class Creation {
    /** To link one of these changes it; the others are there for all to use. */
    private static final Set<EntityType> GUARDED =
            EnumSet.of(EntityType.THING, EntityType.LOCATION, EntityType.HISTORICAL_LOCATION, EntityType.DATASTREAM);

    private final JdbcClient jdbc;
    private final ScopeCheck scope;
    private final Readings readings;
    private final InstantSource clock;
    private final Links links;
    private final List<Made> made = new ArrayList<>();
    private final StatedContracts contracts;
    private boolean datasetThere;

    Creation(JdbcClient jdbc, ScopeCheck scope, Readings readings, InstantSource clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.readings = readings;
        this.clock = clock;
        links = new Links(jdbc, this);
        contracts = new StatedContracts(jdbc);
    }

    /**
     * Makes an entity.
     *
     * @param path where it stands in what the client sent, e.g. {@code Datastreams[0].}
     */
    EntityId create(Draft draft, String path) {
        if (draft.type() == EntityType.OBSERVATION) {
            return observation(draft, path);
        }
        Assignments assignments = Assignments.of(draft);
        for (Navigation navigation : draft.type().navigations()) {
            if (!navigation.many()) {
                EntityId part = one(draft, navigation, path);
                assignments.set(Tables.foreignKey(navigation.to()), part.number());
            }
        }
        fill(draft, assignments);
        EntityId id = EntityId.of(insert(assignments.insertInto(Tables.name(draft.type()))));
        made.add(new Made(draft.type(), id));
        contracts.register(id, draft, path);
        links.attachAll(id, draft, path);
        return id;
    }

    /** The entity that a link means, which is made when it is new. */
    EntityId resolve(Navigation navigation, Link link, String path) {
        return switch (link) {
            case Link.New(Draft draft) -> create(draft, path);
            case Link.Existing(EntityId id) -> existing(navigation.to(), id, path);
        };
    }

    /** All entities that were made, but readings. */
    List<Made> made() {
        return List.copyOf(made);
    }

    Links links() {
        return links;
    }

    private EntityId existing(EntityType type, EntityId id, String path) {
        boolean there = jdbc.sql("select exists (select from " + Tables.name(type) + " where id = ?)")
                .param(id.number())
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new InvalidRequestException(
                    path + "@iot.id", id.digits(type), "the id of a " + type.single() + " that exists");
        }
        if (GUARDED.contains(type)) {
            scope.require(type, id);
        }
        return id;
    }

    /** What an entity can't be without. */
    private EntityId one(Draft draft, Navigation navigation, String path) {
        List<Link> found = draft.links(navigation.name());
        if (found.isEmpty()) {
            throw new InvalidRequestException(
                    path + navigation.name(),
                    "missing",
                    "a " + navigation.to().single() + ", new or as {\"@iot.id\": ...}");
        }
        return resolve(navigation, found.getLast(), path + navigation.name() + ".");
    }

    private EntityId observation(Draft draft, String path) {
        EntityId datastream = one(draft, EntityType.OBSERVATION.getNavigation("Datastream"), path);
        Navigation toFeature = EntityType.OBSERVATION.getNavigation("FeatureOfInterest");
        List<Link> feature = draft.links(toFeature.name());
        Long featureId = feature.isEmpty()
                ? null
                : (Long) resolve(toFeature, feature.getLast(), path + toFeature.name() + ".")
                        .number();
        Reading reading = ReadingDrafts.reading(draft, datastream.number(), featureId);
        readings.write(reading, path);
        return reading.key();
    }

    private void fill(Draft draft, Assignments assignments) {
        switch (draft.type()) {
            case THING, LOCATION, FEATURE_OF_INTEREST -> {
                makeDataset();
                assignments.set("dataset_id", scope.home());
            }
            case HISTORICAL_LOCATION -> {
                if (!draft.values().containsKey("time")) {
                    assignments.set("time", Parameters.time(clock.instant()));
                }
            }
            case DATASTREAM, SENSOR, OBSERVED_PROPERTY, OBSERVATION -> {
                // They belong to the dataset of their thing, or are shared by all.
            }
        }
    }

    /** No data without a dataset; what it is for its steward has yet to say. */
    private void makeDataset() {
        if (!datasetThere && scope.home().equals(Scope.OWN_DATASET)) {
            jdbc.sql("""
                    insert into dataset (id, title, description, publisher, steward, purpose, legal_ground, licence)
                    values (?, 'SensorThings', 'What partners registered over the SensorThings API.', 'not yet stated',
                            'not yet stated', 'not yet stated', 'not yet stated', 'not yet stated')
                    on conflict do nothing
                    """).param(Scope.OWN_DATASET).update();
            datasetThere = true;
        }
    }

    private long insert(Sql sql) {
        return jdbc.sql(sql.text()).params(sql.parameters()).query(Long.class).single();
    }
}
