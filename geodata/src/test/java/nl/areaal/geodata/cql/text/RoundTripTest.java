package nl.areaal.geodata.cql.text;

import static org.assertj.core.api.Assertions.assertThat;

import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.json.CqlJson;
import nl.areaal.geodata.cql.json.CqlJsonWriter;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final int TREES = 3_000;

    @Test
    void everyTreeReadsBackFromItsText() {
        for (long seed = 0; seed < TREES; seed++) {
            Expression tree = new RandomFilters(seed).condition(4);
            String text = CqlTextWriter.write(tree);
            assertThat(CqlText.read(text).expression())
                    .as("seed %s: %s", seed, text)
                    .isEqualTo(tree);
            assertThat(CqlTextWriter.write(CqlText.read(text).expression())).isEqualTo(text);
        }
    }

    @Test
    void everyTreeReadsBackFromItsJson() {
        for (long seed = 0; seed < TREES; seed++) {
            Expression tree = new RandomFilters(seed).condition(4);
            String json = CqlJsonWriter.write(tree);
            assertThat(CqlJson.read(json).expression())
                    .as("seed %s: %s", seed, json)
                    .isEqualTo(tree);
        }
    }
}
