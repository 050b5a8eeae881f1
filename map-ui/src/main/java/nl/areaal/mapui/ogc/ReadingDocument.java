package nl.areaal.mapui.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.Sensor;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.origin.EarlierResult;
import nl.areaal.geodata.origin.ReadingOrigin;

/**
 * One reading and all that stands behind it, as it is told to programs.
 *
 * @param quality good when numbers may be made of it, else implausible
 * @param flags the tests that it failed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ReadingDocument(
        double result,
        String unit,
        Instant phenomenonTime,
        Instant knownSince,
        int version,
        List<EarlierResult> corrections,
        String quality,
        List<String> flags,
        Stream datastream,
        Station thing,
        Sensor sensor,
        Source dataset) {

    /** The series that the reading is in. */
    record Stream(long id, String key, String name, String property, String propertyNl, String definition) {
        static Stream of(Datastream stream) {
            return new Stream(
                    stream.id(),
                    stream.key(),
                    stream.name(),
                    stream.property().nameEn(),
                    stream.property().nameNl(),
                    stream.property().definition());
        }
    }

    /** Where it was measured, in metres of RD New. */
    record Station(long id, String key, String name, String description, double x, double y) {}

    /** On whose word, and on what terms, it is held. */
    record Source(
            String id,
            String title,
            String publisher,
            String steward,
            String purpose,
            String legalGround,
            String licence,
            Optional<String> sourceUrl,
            boolean example) {
        static Source of(Dataset dataset) {
            return new Source(
                    dataset.id(),
                    dataset.title(),
                    dataset.stewardship().publisher(),
                    dataset.stewardship().steward(),
                    dataset.stewardship().purpose(),
                    dataset.stewardship().legalGround(),
                    dataset.stewardship().licence(),
                    dataset.sourceUrl(),
                    dataset.handling().example());
        }
    }

    static ReadingDocument of(ReadingOrigin origin) {
        return new ReadingDocument(
                origin.reading().result(),
                origin.datastream().unit().ucum(),
                origin.reading().phenomenonTime(),
                origin.knownSince(),
                origin.version(),
                origin.earlier(),
                origin.reading().quality().isUsable() ? "good" : "implausible",
                origin.reading().quality().flags().stream()
                        .map(QualityFlag::code)
                        .toList(),
                Stream.of(origin.datastream()),
                new Station(
                        origin.thing().id(),
                        origin.thing().key(),
                        origin.thing().name(),
                        origin.thing().description(),
                        origin.thing().location().getX(),
                        origin.thing().location().getY()),
                origin.sensor(),
                Source.of(origin.dataset()));
    }
}
