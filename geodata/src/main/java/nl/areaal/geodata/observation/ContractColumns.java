package nl.areaal.geodata.observation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.areaal.core.observation.Contract;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes contracts to the columns of their datastreams, in the transaction that is open; those that stay write nothing. */
public final class ContractColumns {
    private static final String SAVE = """
            update datastream d
            set cadence_seconds = i.cadence, plausible_low = low, plausible_high = high,
                sentinels = i.sentinels::double precision[], maximum_change_per_hour = maximum_change,
                stuck_after_seconds = stuck, gap_after_seconds = gap, neighbour_radius_metres = radius,
                retention_days = i.retention, purpose = i.purpose, legal_ground = i.ground
            from unnest(?::bigint[], ?::integer[], ?::double precision[], ?::double precision[], ?::text[],
                ?::double precision[], ?::bigint[], ?::bigint[], ?::double precision[], ?::integer[], ?::text[],
                ?::text[])
                as i(id, cadence, low, high, sentinels, maximum_change, stuck, gap, radius, retention, purpose, ground)
            where d.id = i.id and (d.cadence_seconds, d.plausible_low, d.plausible_high, d.sentinels,
                d.maximum_change_per_hour, d.stuck_after_seconds, d.gap_after_seconds, d.neighbour_radius_metres,
                d.retention_days, d.purpose, d.legal_ground)
                is distinct from (i.cadence, low, high, i.sentinels::double precision[], maximum_change, stuck, gap,
                radius, i.retention, i.purpose, i.ground)
            """;

    private final JdbcClient jdbc;

    public ContractColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives datastreams their contracts, by id. */
    public void save(Map<Long, Contract> contracts) {
        List<Contract> all = List.copyOf(contracts.values());
        jdbc.sql(SAVE)
                .params(List.<Object>of(
                        contracts.keySet().toArray(Long[]::new),
                        all.stream()
                                .map(contract ->
                                        Math.toIntExact(contract.cadence().toSeconds()))
                                .toArray(Integer[]::new),
                        numbers(all, contract -> bound(contract.plausible().low())),
                        numbers(all, contract -> bound(contract.plausible().high())),
                        all.stream().map(ContractColumns::sentinels).toArray(String[]::new),
                        numbers(all, contract -> contract.limits().maximumChangePerHour()),
                        seconds(all, contract -> contract.limits().stuckAfter()),
                        seconds(all, contract -> contract.limits().gapAfter()),
                        numbers(all, contract -> contract.limits().neighbourRadiusMetres()),
                        retention(all),
                        texts(all, contract -> contract.terms().purpose()),
                        texts(all, contract -> contract.terms().legalGround())))
                .update();
    }

    /** An open end of the range is null in the store. */
    private static OptionalDouble bound(double end) {
        return Double.isFinite(end) ? OptionalDouble.of(end) : OptionalDouble.empty();
    }

    private static String sentinels(Contract contract) {
        return contract.sentinels().values().toString().replace('[', '{').replace(']', '}');
    }

    private static @Nullable Double[] numbers(List<Contract> all, Function<Contract, OptionalDouble> number) {
        @Nullable Double[] column = new @Nullable Double[all.size()];
        for (int i = 0; i < column.length; i++) {
            OptionalDouble value = number.apply(all.get(i));
            column[i] = value.isPresent() ? (Double) value.getAsDouble() : null;
        }
        return column;
    }

    private static @Nullable Long[] seconds(List<Contract> all, Function<Contract, Optional<Duration>> duration) {
        @Nullable Long[] column = new @Nullable Long[all.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = duration.apply(all.get(i)).map(Duration::toSeconds).orElse(null);
        }
        return column;
    }

    private static @Nullable Integer[] retention(List<Contract> all) {
        @Nullable Integer[] column = new @Nullable Integer[all.size()];
        for (int i = 0; i < column.length; i++) {
            var days = all.get(i).terms().retentionDays();
            column[i] = days.isPresent() ? (Integer) days.getAsInt() : null;
        }
        return column;
    }

    private static @Nullable String[] texts(List<Contract> all, Function<Contract, Optional<String>> text) {
        @Nullable String[] column = new @Nullable String[all.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = text.apply(all.get(i)).orElse(null);
        }
        return column;
    }
}
