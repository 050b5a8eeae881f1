package nl.areaal.geodata.layer;

import java.util.Optional;
import nl.areaal.core.tile.TileAddress;
import org.locationtech.jts.geom.Envelope;

/**
 * A 3D tile that has buildings.
 *
 * @param box around all that its buildings stand on, in RD New; it may reach beyond the tile
 * @param highestMetres how high its highest building rises above the ground
 * @param ground the heights above NAP between which the ground lies that buildings tell of; empty when none does
 * @param everyGroundTold whether each building tells of the ground that it stands on
 */
public record BuildingTile(
        TileAddress address,
        int buildings,
        Envelope box,
        double highestMetres,
        Optional<HeightRange> ground,
        boolean everyGroundTold) {

    /** Two heights, in metres above NAP. */
    public record HeightRange(double low, double high) {}
}
