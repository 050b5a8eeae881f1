package nl.areaal.geodata.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamOffsetStoreIT {
    private final TestStore store = TestStore.create();
    private final StreamOffsetStore offsets = new StreamOffsetStore(store.dataSource(), "cluster", "readings");

    @AfterEach
    void dropStore() throws Exception {
        store.close();
    }

    @Test
    void beginsWhereTheLogBeginsAndThenWhereItStopped() throws Exception {
        assertThat(offsets.open(3, 40)).isEqualTo(40);
        advance(new StreamStretch(3, 40, 55));
        assertThat(offsets.open(3, 40)).isEqualTo(55);
    }

    @Test
    void refusesAReaderThatWasOvertaken() throws Exception {
        offsets.open(0, 0);
        offsets.open(1, 0);
        advance(new StreamStretch(1, 0, 10));
        assertThatThrownBy(() -> advance(new StreamStretch(0, 0, 5), new StreamStretch(1, 0, 12)))
                .isInstanceOf(OvertakenException.class)
                .hasMessageContaining("partition 1 of readings, expected at offset 0");
        assertThat(offsets.next()).isEqualTo(Map.of(0, 0L, 1, 10L));
    }

    @Test
    void keepsTheOffsetsOfAnotherBrokerApart() throws Exception {
        offsets.open(0, 0);
        advance(new StreamStretch(0, 0, 10));
        StreamOffsetStore other = new StreamOffsetStore(store.dataSource(), "new cluster", "readings");
        assertThat(other.next()).isEmpty();
        assertThat(other.open(0, 0)).isZero();
    }

    /** Commits unless a stretch is refused. */
    private void advance(StreamStretch... stretches) throws Exception {
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            offsets.advance(connection, List.of(stretches));
            connection.commit();
        }
    }
}
