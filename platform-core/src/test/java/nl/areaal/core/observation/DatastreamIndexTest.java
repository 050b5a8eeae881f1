package nl.areaal.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatastreamIndexTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 100, 3_000})
    void numbersDatastreamsInTheOrderOfTheirFirstOccurrence(int different) {
        Random random = new Random(different);
        DatastreamIndex index = new DatastreamIndex();
        for (int round = 0; round < 2; round++) {
            List<Long> seen = new ArrayList<>();
            for (int i = 0; i < 4 * different; i++) {
                long id = random.nextInt(different) * 0x1_0000_0001L - 5;
                if (!seen.contains(id)) {
                    seen.add(id);
                }
                assertThat(index.of(id)).isEqualTo(seen.indexOf(id));
            }
            assertThat(index.size()).isEqualTo(seen.size());
            assertThat(seen).allMatch(id -> index.datastream(seen.indexOf(id)) == id);
            index.clear();
        }
    }

    @Test
    void tellsOfNoneThatItHasNot() {
        DatastreamIndex index = new DatastreamIndex();
        index.of(7);
        assertThatThrownBy(() -> index.datastream(1)).hasMessage("datastream 1 of 1");
    }
}
