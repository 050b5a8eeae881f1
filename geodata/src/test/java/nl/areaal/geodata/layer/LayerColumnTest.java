package nl.areaal.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerColumnTest {
    @Test
    void givesEachPropertyASafeColumnOfItsOwn() {
        Map<String, PropertyType> properties = new LinkedHashMap<>();
        for (String name : new String[] {
            "Naam", "NAAM", "id", "LON_east_", "2020", "Oppervlakte (m²)", "é", "geometry", "Order", "xmin"
        }) {
            properties.put(name, PropertyType.STRING);
        }
        assertThat(LayerColumn.named(properties))
                .extracting(LayerColumn::column)
                .containsExactly(
                        "naam",
                        "naam_2",
                        "source_id",
                        "lon_east",
                        "p_2020",
                        "oppervlakte_m",
                        "p_",
                        "source_geometry",
                        "source_order",
                        "source_xmin");
    }

    @Test
    void shortensANameThatIsTooLongForTheStore() {
        String name = "a".repeat(80);
        assertThat(LayerColumn.named(Map.of(name, PropertyType.STRING))
                        .getFirst()
                        .column())
                .hasSize(56);
    }

    @Test
    void refusesAColumnThatWouldHideOneOfOurs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerColumn.of("geometry", PropertyType.STRING))
                .withMessageContaining("column of property 'geometry' is 'geometry'");
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, INTEGER, INTEGER",
        "INTEGER, NUMBER, NUMBER",
        "NUMBER, INTEGER, NUMBER",
        "BOOLEAN, INTEGER, STRING",
        "DATE_TIME, STRING, STRING"
    })
    void widensToTheTypeThatHoldsBoth(PropertyType one, PropertyType other, PropertyType both) {
        assertThat(one.widen(other)).isEqualTo(both);
        assertThat(PropertyType.ofWord(both.word())).isEqualTo(both);
    }
}
