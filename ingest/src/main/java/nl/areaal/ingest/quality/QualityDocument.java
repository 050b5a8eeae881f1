package nl.areaal.ingest.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.Terms;
import nl.areaal.core.observation.quality.Summary;
import nl.areaal.geodata.quality.BreachGroup;
import nl.areaal.geodata.quality.QualityReport;

/** How a datastream fares, as it is told to programs. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record QualityDocument(
        long datastream,
        String key,
        String name,
        String unit,
        Promise contract,
        Instant from,
        Instant to,
        Numbers summary,
        List<BreachGroup> breaches) {

    /** The contract that is in force; what is absent is open, or not tested. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Promise(
            OptionalDouble plausibleLow,
            OptionalDouble plausibleHigh,
            OptionalDouble maximumChangePerHour,
            List<Double> sentinels,
            long cadenceSeconds,
            Optional<Long> stuckAfterSeconds,
            Optional<Long> gapAfterSeconds,
            OptionalDouble neighbourRadiusMetres,
            OptionalInt retentionDays,
            Optional<String> purpose,
            Optional<String> legalGround) {
        static Promise of(Contract contract, Terms terms) {
            return new Promise(
                    bound(contract.plausible().low()),
                    bound(contract.plausible().high()),
                    contract.limits().maximumChangePerHour(),
                    contract.sentinels().values(),
                    contract.cadence().toSeconds(),
                    contract.limits().stuckAfter().map(Duration::toSeconds),
                    contract.limits().gapAfter().map(Duration::toSeconds),
                    contract.limits().neighbourRadiusMetres(),
                    terms.retentionDays(),
                    terms.purpose(),
                    terms.legalGround());
        }

        private static OptionalDouble bound(double end) {
            return Double.isFinite(end) ? OptionalDouble.of(end) : OptionalDouble.empty();
        }
    }

    /**
     * Numbers, and what they are made of.
     *
     * @param usedFlags the flags that a reading may have and still be used
     * @param flagged how many readings have which flag
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Numbers(
            long readings,
            long used,
            long leftOut,
            List<String> usedFlags,
            Map<String, Long> flagged,
            OptionalDouble mean,
            OptionalDouble lowest,
            OptionalDouble highest) {
        static Numbers of(Summary summary) {
            Map<String, Long> flagged = new LinkedHashMap<>();
            for (QualityFlag flag : QualityFlag.values()) {
                flagged.put(flag.code(), summary.flagged().getOrDefault(flag, 0L));
            }
            return new Numbers(
                    summary.readings(),
                    summary.used(),
                    summary.leftOut(),
                    Arrays.stream(QualityFlag.values())
                            .filter(flag -> Quality.of(flag).isUsable())
                            .map(QualityFlag::code)
                            .toList(),
                    flagged,
                    summary.mean(),
                    summary.lowest(),
                    summary.highest());
        }
    }

    static QualityDocument of(QualityReport report) {
        Datastream datastream = report.datastream();
        return new QualityDocument(
                datastream.id(),
                datastream.key(),
                datastream.name(),
                datastream.unit().ucum(),
                Promise.of(datastream.contract(), report.terms()),
                report.from(),
                report.to(),
                Numbers.of(report.summary()),
                report.breaches());
    }
}
