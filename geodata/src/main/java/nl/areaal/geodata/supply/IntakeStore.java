package nl.areaal.geodata.supply;

import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.observation.supply.Intake;
import nl.areaal.geodata.store.RowTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what each ingester last told of itself. */
public final class IntakeStore {
    private final JdbcClient jdbc;

    public IntakeStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    public void save(String instance, IntakeState state) {
        jdbc.sql("""
                insert into intake (instance, state, trouble, waiting, seen_at) values (?, ?, ?, ?, now())
                on conflict (instance) do update set state = excluded.state, trouble = excluded.trouble,
                    waiting = excluded.waiting, seen_at = excluded.seen_at
                """)
                .param(instance)
                .param(state.state().name().toLowerCase(Locale.ROOT))
                .param(state.trouble().orElse(null))
                .param(state.waiting())
                .update();
    }

    /** How all of them together fare: what waits counts once for each that still reads. */
    public Intake intake() {
        return jdbc.sql("""
                select max(seen_at) filter (where state = 'reading') as reading_since,
                       (array_agg(trouble order by seen_at desc) filter (where trouble is not null))[1] as trouble,
                       coalesce(sum(waiting) filter (where state = 'reading' and seen_at > now() - interval '1 minute'), 0)
                           as waiting
                from intake
                """)
                .query((row, number) -> new Intake(
                        RowTimes.find(row, "reading_since"), text(row.getString("trouble")), row.getLong("waiting")))
                .single();
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value);
    }
}
