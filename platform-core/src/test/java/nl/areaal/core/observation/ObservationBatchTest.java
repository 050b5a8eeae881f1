package nl.areaal.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ObservationBatchTest {
    @Test
    void growsAndKeepsTheOrderOfArrival() {
        ObservationBatch batch = new ObservationBatch();
        for (int i = 0; i < 1_000; i++) {
            batch.add(i, 10L * i, i / 2.0, i % 2);
        }
        assertThat(batch.size()).isEqualTo(1_000);
        assertThat(batch.datastreamId(999)).isEqualTo(999);
        assertThat(batch.epochMicros(999)).isEqualTo(9_990);
        assertThat(batch.result(999)).isEqualTo(499.5);
        assertThat(batch.quality(999)).isEqualTo((short) 1);
    }

    @Test
    void isEmptyForReuseOnceCleared() {
        ObservationBatch batch = new ObservationBatch();
        batch.add(1, 1, 1, 0);
        batch.clear();
        assertThat(batch.isEmpty()).isTrue();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> batch.result(0));
    }

    @Test
    void countsMicrosecondsBeforeNineteenSeventyDownwards() {
        ObservationBatch batch = new ObservationBatch();
        batch.add(new Observation(1, Instant.parse("1969-12-31T23:59:59.999999Z"), 1, Quality.GOOD));
        assertThat(batch.epochMicros(0)).isEqualTo(-1);
    }

    @Test
    void refusesAResultThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ObservationBatch().add(17, 0, Double.NaN, 0))
                .withMessage("result of datastream 17 is NaN, expected a finite number");
    }
}
