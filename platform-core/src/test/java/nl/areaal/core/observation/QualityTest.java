package nl.areaal.core.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QualityTest {
    @Test
    void keepsTheBitsThatTheStoreWasWrittenWith() {
        assertThat(Arrays.stream(QualityFlag.values()).map(flag -> flag.code() + "=" + flag.bit()))
                .containsExactly("range=1", "sentinel=2", "stuck=4", "spike=8", "gap=16", "neighbours=32");
    }

    @Test
    void namesItsFlags() {
        Quality quality = Quality.GOOD.with(QualityFlag.SPIKE).with(QualityFlag.RANGE);
        assertThat(quality.code()).isEqualTo(9);
        assertThat(quality.flags()).containsExactly(QualityFlag.RANGE, QualityFlag.SPIKE);
        assertThat(Quality.GOOD.flags()).isEmpty();
    }

    @Test
    void letsNumbersBeMadeOfAReadingAfterAGapAndOfNoOtherWithAFlag() {
        assertThat(Quality.GOOD.isUsable()).isTrue();
        for (QualityFlag flag : QualityFlag.values()) {
            assertThat(Quality.of(flag).isUsable()).as(flag.code()).isEqualTo(flag == QualityFlag.GAP);
        }
    }

    @Test
    void carriesAFlagThatALaterVersionSet() {
        Quality quality = Quality.ofCode(1024 + 1);
        assertThat(quality.flags()).containsExactly(QualityFlag.RANGE);
        assertThat(quality.code()).isEqualTo(1025);
        assertThat(Quality.ofCode(1024).isUsable()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Quality.ofCode(-1));
    }
}
