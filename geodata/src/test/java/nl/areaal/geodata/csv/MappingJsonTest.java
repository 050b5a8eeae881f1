package nl.areaal.geodata.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingJsonTest {
    @Test
    void keepsEveryBuiltInMappingAsItIs() {
        for (BuiltIn builtIn : BuiltIn.ALL) {
            assertThat(MappingJson.read(MappingJson.write(builtIn.mapping()))).isEqualTo(builtIn.mapping());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"UTF-8\"|\"UTF-9\"|charset is 'UTF-9', expected a character set",
                "\"delimiter\" : \",\"|\"delimiter\" : \";;\"|delimiter is ';;', expected one character",
                "\"+01:00\"|\"Europe/Utrecht\"|zone is 'Europe/Utrecht', expected UTC",
                "\"P14D\"|\"soon\"|time.period",
                "\"PT336H\"|\"soon\"|time.period",
                "\"dd-MM-yyyy\"|\"dd-QQQQQQQ\"|pattern of column Peildatum is 'dd-QQQQQQQ', expected iso",
                "\"BEGIN\"|\"MIDDLE\"|time.edge",
                "\"factor\" : 0.01|\"factor\" : 0|factor of groundwater-head is '0.0', expected a number other than 0",
                "\"crs\" : \"EPSG:28992\"|\"crs\" : \"EPSG:3857\"|crs is 'EPSG:3857', expected EPSG:28992 or EPSG:4326",
                "\"sensor\"|\"censor\"|member 'station.sensor' is missing",
                "\"title\"|\"titel\"|member 'title' is missing",
                "\"publisher\" : \"TNO\",|\"publisher\" : \"TNO\", \"colour\" : 1,|member 'colour' is not known",
                "\"PROPERTIES\"|\"LONG\"|valueColumn and propertyColumn",
            })
    void namesTheMemberThatIsWrong(String right, String wrong, String message) {
        String json =
                MappingJson.write(BuiltIn.find("dino-groundwater").orElseThrow().mapping());
        String changed = json.replace(right, wrong);
        if (!changed.equals(json)) {
            assertThatThrownBy(() -> MappingJson.read(changed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(message);
        }
    }

    @Test
    void saysThatAMappingIsNoJson() {
        assertThatThrownBy(() -> MappingJson.read("{\"title\": ")).hasMessageStartingWith("mapping is no JSON");
        assertThatThrownBy(() -> MappingJson.read("[]")).isInstanceOf(IllegalArgumentException.class);
    }
}
