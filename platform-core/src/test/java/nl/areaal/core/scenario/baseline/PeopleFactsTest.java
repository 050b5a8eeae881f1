package nl.areaal.core.scenario.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import nl.areaal.core.area.Residents;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A row of 30 cells of 500 m; people live in the first. */
class PeopleFactsTest {
    private static final GridFrame ROW = new GridFrame(0, 500, 500, 30, 1);

    private final LandFacts land = new LandFacts(ROW);

    PeopleFactsTest() {
        land.addLand(LandUse.RESIDENTIAL, box(0, 500));
        land.addLand(LandUse.GRASSLAND, box(500, 15_000));
    }

    @Test
    void peopleLiveOnLandThatIsLivedOnAndAreCountedWithinTenKilometres() {
        PeopleFacts people = land.people();
        people.add(box(0, 15_000), Residents.of(1000, 400));
        FactBase facts = people.facts();
        assertThat(facts.layer(Facts.RESIDENTS).base().at(0, 0)).isEqualTo(1000);
        assertThat(facts.layer(Facts.RESIDENTS).base().at(1, 0)).isZero();
        assertThat(facts.layer(Facts.PEOPLE_NEAR).base().at(20, 0)).isEqualTo(1000);
        assertThat(facts.layer(Facts.PEOPLE_NEAR).base().at(21, 0)).isZero();
    }

    @Test
    void anAreaWithoutHomesHasItsPeopleSpreadEvenly() {
        PeopleFacts people = land.people();
        people.add(box(1_000, 2_000), Residents.of(10, 0));
        FactBase facts = people.facts();
        assertThat(facts.layer(Facts.RESIDENTS).base().at(2, 0)).isEqualTo(5);
        assertThat(facts.layer(Facts.RESIDENTS).base().at(3, 0)).isEqualTo(5);
    }

    @Test
    void ofAnAreaThatLiesHalfBeyondTheFrameHalfThePeopleLiveWithin() {
        PeopleFacts people = land.people();
        people.add(box(-2_000, 2_000), Residents.of(1000, 400));
        FactBase facts = people.facts();
        assertThat(facts.layer(Facts.RESIDENTS).base().at(0, 0)).isEqualTo(500);
        assertThat(facts.layer(Facts.PEOPLE_NEAR).base().at(0, 0)).isEqualTo(1000);
    }

    @Test
    void dwellingsStandWhereBuildingsTellOfThemAndTheRestWherePeopleLive() {
        land.addBuilding(box(600, 700), 30);
        PeopleFacts people = land.people();
        people.add(box(0, 15_000), Residents.of(100, 50));
        FactBase facts = people.facts();
        assertThat(facts.layer(Facts.DWELLINGS).base().at(0, 0)).isEqualTo(20);
        assertThat(facts.layer(Facts.DWELLINGS).base().at(1, 0)).isCloseTo(30, within(1e-4f));
    }

    @Test
    void buildingsThatTellMoreThanTheAreaCountsAreBelieved() {
        land.addBuilding(box(600, 700), 30);
        PeopleFacts people = land.people();
        people.add(box(0, 15_000), Residents.of(100, 20));
        FactBase facts = people.facts();
        assertThat(facts.layer(Facts.DWELLINGS).base().at(0, 0)).isZero();
    }

    @Test
    void whatNobodyCountedStaysUnknown() {
        PeopleFacts people = land.people();
        people.add(box(0, 1_000), Residents.of(7, 3));
        people.add(box(1_000, 15_000), new Residents(OptionalInt.empty(), OptionalInt.empty()));
        FactBase facts = people.facts();
        assertThat(facts.layer(Facts.RESIDENTS).base().at(5, 0)).isNaN();
        assertThat(facts.layer(Facts.DWELLINGS).base().at(5, 0)).isNaN();
        assertThat(land.people().facts().keys()).isEmpty();
    }

    private static Geometry box(double west, double east) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, 0, 500));
    }
}
