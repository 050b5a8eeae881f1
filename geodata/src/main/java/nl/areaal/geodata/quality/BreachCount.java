package nl.areaal.geodata.quality;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts anew, for whole days, which readings broke the contract of their datastream by which test.
 *
 * <p>A day is counted from the readings themselves, never added up: so the count stays right when readings come late, are
 * corrected or go, and however often a day is judged. A day in which nothing breaks a contract, and nothing did, is not
 * looked at.
 */
final class BreachCount {
    private static final String RECOUNT = """
            with given as (
                select datastream_id, micros_time(micros) as start, micros_time(micros) + interval '24 hours' as next,
                       (micros_time(micros) at time zone 'UTC')::date as day, broken
                from unnest(?, ?, ?) as g(datastream_id, micros, broken)
            ), touched as (
                select datastream_id, start, next, day from given g
                where broken or exists (
                    select from contract_breach b
                    where b.datastream_id = g.datastream_id and b.day = g.day and b.readings > 0)
            ), found as (
                select t.datastream_id, f.code as cause, t.day, count(*)::integer as readings,
                       min(o.phenomenon_time) as first_time, max(o.phenomenon_time) as last_time,
                       min(o.result) as lowest, max(o.result) as highest,
                       to_jsonb((array_agg(
                           jsonb_build_object('phenomenonTime',
                               to_char(o.phenomenon_time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                               'result', o.result)
                           order by o.phenomenon_time))[1:3]) as examples
                from touched t
                join observation o on o.datastream_id = t.datastream_id
                    and o.phenomenon_time >= t.start and o.phenomenon_time < t.next and o.quality <> 0
                join quality_flag f on o.quality::integer & f.bit <> 0
                group by t.datastream_id, f.code, t.day
            ), mended as (
                update contract_breach b
                set readings = 0, first_time = null, last_time = null, lowest = null, highest = null, examples = '[]',
                    revision = b.revision + 1
                from touched t
                where b.datastream_id = t.datastream_id and b.day = t.day and b.readings > 0
                    and not exists (
                        select from found f
                        where f.datastream_id = b.datastream_id and f.cause = b.cause and f.day = b.day)
            )
            insert into contract_breach as b
                (datastream_id, cause, day, readings, first_time, last_time, lowest, highest, examples)
            select datastream_id, cause, day, readings, first_time, last_time, lowest, highest, examples from found
            on conflict (datastream_id, cause, day) do update
            set readings = excluded.readings, first_time = excluded.first_time, last_time = excluded.last_time,
                lowest = excluded.lowest, highest = excluded.highest, examples = excluded.examples,
                revision = b.revision + 1
            where (b.readings, b.first_time, b.last_time, b.lowest, b.highest, b.examples)
                is distinct from (excluded.readings, excluded.first_time, excluded.last_time, excluded.lowest,
                    excluded.highest, excluded.examples)
            """;

    private final JdbcClient jdbc;

    BreachCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void recount(BreachDays days) {
        if (!days.isEmpty()) {
            jdbc.sql(RECOUNT)
                    .params(days.datastreams(), days.startMicros(), days.broken())
                    .update();
        }
    }
}
