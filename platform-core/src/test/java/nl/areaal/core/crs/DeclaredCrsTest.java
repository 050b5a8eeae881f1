package nl.areaal.core.crs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredCrsTest {
    @ParameterizedTest
    @CsvSource({
        "EPSG:28992, EPSG:28992",
        "epsg:4326, EPSG:4326",
        "urn:ogc:def:crs:EPSG::3857, EPSG:3857",
        "urn:ogc:def:crs:EPSG:6.9:25831, EPSG:25831",
        "http://www.opengis.net/def/crs/EPSG/0/28992, EPSG:28992",
        "https://www.opengis.net/def/crs/OGC/1.3/CRS84, EPSG:4326",
        "urn:ogc:def:crs:OGC:1.3:CRS84, EPSG:4326",
        "OGC:CRS84, EPSG:4326"
    })
    void readsEveryWayToNameASystem(String declared, String expected) {
        assertThat(DeclaredCrs.parse(declared).text()).isEqualTo(expected);
    }

    @Test
    void readsTheCodeThatTheWktEndsWith() {
        String wkt = "PROJCS[\"x\",GEOGCS[\"y\",AUTHORITY[\"EPSG\",\"4258\"]],AUTHORITY[\"EPSG\",\"25831\"]]";
        assertThat(DeclaredCrs.parse(wkt).text()).isEqualTo("EPSG:25831");
        assertThat(DeclaredCrs.parse("PROJCRS[\"x\",BASEGEOGCRS[\"y\"],ID[\"EPSG\",25831]]")
                        .text())
                .isEqualTo("EPSG:25831");
    }

    @ParameterizedTest
    @CsvSource({"RD_New", "Amersfoort / RD New", "Amersfoort_RD_New", "Rijksdriehoekstelsel_New"})
    void takesEveryNameOfRdNewForRdNew(String name) {
        assertThat(DeclaredCrs.parse("PROJCS[\"" + name + "\",GEOGCS[\"GCS_Amersfoort\"]]")
                        .isRegion())
                .isTrue();
    }

    @Test
    void takesRdNewWithHeightsForRdNew() {
        assertThat(DeclaredCrs.parse("EPSG:7415").isRegion()).isTrue();
        assertThat(DeclaredCrs.parse("EPSG:28991").isRegion()).isFalse();
    }
}
