package nl.areaal.ingest.sensorthings;

import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.Draft.Link;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.sql.ReadingDrafts;
import nl.areaal.geodata.sensorthings.sql.Refusal;

/** Most of what comes: one reading of a datastream that is there. */
final class PlainReading {
    private PlainReading() {}

    /** The reading that a draft is, when nothing else has to be made for it. */
    static Optional<Reading> find(Draft draft) {
        boolean plain = draft.type() == EntityType.OBSERVATION
                && draft.links("Datastream").size() == 1
                && draft.links().values().stream().flatMap(List::stream).allMatch(Link.Existing.class::isInstance);
        return plain
                ? Optional.of(ReadingDrafts.reading(
                        draft,
                        existing(draft, "Datastream").orElseThrow(),
                        existing(draft, "FeatureOfInterest").orElse(null)))
                : Optional.empty();
    }

    /** What a writer is told of a reading that was not stored. */
    static RuntimeException refused(Reading reading, Refusal refusal) {
        return refusal.asException("Datastream", reading.datastreamId());
    }

    private static Optional<Long> existing(Draft draft, String navigation) {
        return draft.links(navigation).stream()
                .map(link -> ((Link.Existing) link).id().number())
                .findFirst();
    }
}
