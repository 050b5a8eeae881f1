package nl.areaal.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.areaal.core.claim.GroundClaims.Overlap;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.Intervention;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** An area of 10 by 10 hectares, from 0 to 1000 m. */
class GroundClaimsTest {
    private static final Geometry AREA = box(0, 1000, 0, 1000);

    @Test
    void plansForTheSameUseCountTheSameGroundOnce() {
        GroundClaims claims = GroundClaims.within(
                AREA,
                List.of(
                        new Claim(ClaimKind.HOUSING, "B", box(0, 200, 0, 100)),
                        new Claim(ClaimKind.HOUSING, "A", box(100, 300, 0, 100))));
        assertThat(claims.hectares()).containsOnlyKeys(ClaimKind.HOUSING);
        GroundClaims.Use housing = claims.hectares().values().iterator().next();
        assertThat(housing.hectares()).isEqualTo(3, within(1e-9));
        assertThat(housing.plans()).containsExactly("A", "B");
        assertThat(claims.contestedHectares()).isZero();
    }

    @Test
    void usesThatWantTheSameGroundAreToldInHectares() {
        GroundClaims claims = GroundClaims.within(
                AREA,
                List.of(
                        new Claim(ClaimKind.HOUSING, "Wijk", box(0, 400, 0, 100)),
                        new Claim(ClaimKind.WATER, "Plas", box(300, 500, 0, 100)),
                        new Claim(ClaimKind.NATURE, "Bos", box(350, 450, 0, 100))));
        assertThat(claims.overlaps())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrder(
                        new Overlap(ClaimKind.HOUSING, ClaimKind.WATER, 1),
                        new Overlap(ClaimKind.WATER, ClaimKind.NATURE, 1),
                        new Overlap(ClaimKind.HOUSING, ClaimKind.NATURE, 0.5));
        assertThat(claims.claimedHectares()).isEqualTo(5, within(1e-9));
        assertThat(claims.contestedHectares()).isEqualTo(1.5, within(1e-9));
    }

    @Test
    void onlyTheGroundOfTheAreaCounts() {
        GroundClaims claims = GroundClaims.within(
                AREA,
                List.of(
                        new Claim(ClaimKind.ENERGY, "Half", box(900, 1100, 0, 100)),
                        new Claim(ClaimKind.WATER, "Elders", box(2000, 2100, 0, 100)),
                        new Claim(ClaimKind.NATURE, "Ernaast", box(1000, 1100, 0, 100))));
        assertThat(claims.hectares()).containsOnlyKeys(ClaimKind.ENERGY);
        assertThat(claims.claimedHectares()).isEqualTo(1, within(1e-9));
    }

    @Test
    void anInterventionThatLeavesTheUseOfTheGroundAsItIsClaimsNone() {
        Polygon extent = (Polygon) box(0, 100, 0, 100);
        assertThat(ClaimKind.of(new Intervention.LowEmissionZone(extent, 0.5))).isEmpty();
        assertThat(ClaimKind.of(new Intervention.BuildDwellings(extent, 10, 0.3)))
                .contains(ClaimKind.HOUSING);
    }

    private static Geometry box(double west, double east, double south, double north) {
        return RegionCrs.GEOMETRY.toGeometry(new Envelope(west, east, south, north));
    }
}
