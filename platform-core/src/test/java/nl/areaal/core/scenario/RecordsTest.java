package nl.areaal.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class RecordsTest {
    private static final Polygon SQUARE = (Polygon) new GeometryFactory().toGeometry(new Envelope(0, 1, 0, 1));

    @Test
    void anInterventionNamesTheNumberThatIsWrong() {
        assertThatThrownBy(() -> new PlantTrees(SQUARE, 1.2))
                .hasMessage("plant-trees: canopyShare is 1.2, expected 0.0 to 1.0");
        assertThatThrownBy(() -> new PlantTrees(SQUARE, Double.NaN)).hasMessageContaining("canopyShare is NaN");
        assertThatThrownBy(() -> new BuildDwellings(SQUARE, 0, 0.2)).hasMessageContaining("dwellings is 0");
    }

    @Test
    void anInterventionTellsWhatItDoesInBothLanguages() {
        Polygon hectares = FactWorlds.square(0, 0, 150);
        assertThat(InterventionSentence.of(new BuildDwellings(hectares, 1200, 0.25)))
                .isEqualTo(new Bilingual(
                        "Woningen bouwen op 9,0 ha: woningen 1.200, aandeel groen 25 %",
                        "Build dwellings on 9.0 ha: dwellings 1,200, green share 25 %"));
        assertThat(InterventionSentence.of(new Intervention.CloseRoad(hectares)).en())
                .isEqualTo("Close a road on 9.0 ha");
    }

    @Test
    void anInterventionNeedsAnArea() {
        Polygon nowhere = new GeometryFactory().createPolygon();
        assertThatThrownBy(() -> new PlantTrees(nowhere, 0.2)).hasMessageContaining("expected a valid polygon");
    }

    @Test
    void aDifferenceWhoseBandHoldsZeroIsNotDemonstrable() {
        assertThat(result(-0.1, 0.2).isDemonstrable()).isFalse();
        assertThat(result(0.1, 0.2).isDemonstrable()).isTrue();
    }

    @Test
    void aParameterLiesWithinItsRange() {
        assertThatThrownBy(() -> new Parameter("wind", Bilingual.same("wind"), "m/s", 1, 4, 3, "somebody 2020"))
                .hasMessageContaining("parameter wind: central is 4.0");
    }

    private static AreaResult result(double deltaLow, double deltaHigh) {
        return new AreaResult("GM0344", 1, 1.15, 1, 1.3, 0.15, deltaLow, deltaHigh, 100, "K");
    }
}
