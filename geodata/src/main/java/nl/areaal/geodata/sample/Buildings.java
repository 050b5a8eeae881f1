package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Buildings in rows along the streets, whole neighbourhoods from the centre of each town outwards, until there are enough. */
final class Buildings {
    private static final long SEED = 101;
    private static final double FROM_STREET_METRES = 15;
    private static final int LEAST_IN_A_TOWN = 180;
    private static final double PUBLIC_SHARE = 0.012;
    private static final double BUSINESS_SHARE = 0.06;
    private static final double BUSINESS_CELL_SHARE = 0.3;

    /** A building; use is in the words of the layer {@code buildings}. */
    record Building(Polygon outline, double heightMetres, int builtYear, String use, int dwellings) {}

    private final World world;
    private final boolean homeByHome;
    private final List<Building> made = new ArrayList<>();

    private Buildings(World world, boolean homeByHome) {
        this.world = world;
        this.homeByHome = homeByHome;
    }

    static List<Building> of(World world, List<Town> towns, Scale scale) {
        int wanted = scale.buildings;
        Buildings buildings = new Buildings(world, scale == Scale.FULL);
        double allDwellings =
                towns.stream().mapToDouble(town -> town.gemeente().dwellings()).sum();
        for (Town town : towns) {
            double share = town.gemeente().dwellings() / allDwellings;
            int dwellings = (int) Math.round(share * wanted * (1 - BUSINESS_SHARE));
            buildings.fill(town, Math.max(LEAST_IN_A_TOWN, dwellings));
        }
        buildings.addBusiness((int) (BUSINESS_SHARE * wanted));
        return buildings.made;
    }

    private void fill(Town town, int wanted) {
        int until = made.size() + wanted;
        for (Town.Block block : town.blocks()) {
            if (made.size() >= until) {
                return;
            }
            HouseKind kind = HouseKind.of(block, distanceShare(town, block));
            addRow(town, block, kind, FROM_STREET_METRES, 0);
            addRow(town, block, kind, Town.BLOCK_DEPTH_METRES - FROM_STREET_METRES, 1);
        }
    }

    private static double distanceShare(Town town, Town.Block block) {
        return Math.hypot(block.column() * Town.BLOCK_LENGTH_METRES, block.row() * Town.BLOCK_DEPTH_METRES)
                / Math.sqrt(town.gemeente().dwellings())
                / 12;
    }

    private void addRow(Town town, Town.Block block, HouseKind kind, double depthOfRow, int side) {
        long row = Noise.hash(SEED, block.column() * 2L + side, block.row());
        double along = 12;
        for (int i = 0; along + kind.plot.widthMetres() <= Town.BLOCK_LENGTH_METRES - 8; i++) {
            double chance = Noise.unit(row, i, 1);
            if (chance > kind.plot.gapShare()) {
                addHomes(new Site(town, block, kind, depthOfRow), along, Noise.hash(row, i, 2));
            }
            along += kind.plot.widthMetres() + kind.plot.betweenMetres();
        }
    }

    private record Site(Town town, Town.Block block, HouseKind kind, double depthOfRow) {
        Coordinate corner(double along, double deep) {
            return town.place(
                    block.column() + along / Town.BLOCK_LENGTH_METRES,
                    block.row() + (depthOfRow + deep) / Town.BLOCK_DEPTH_METRES);
        }
    }

    /** A terrace is one building, or, where every home counts, one for each. */
    private void addHomes(Site site, double along, long chance) {
        int parts = homeByHome ? site.kind.homesSideBySide() : 1;
        double width = site.kind.plot.widthMetres() / parts;
        for (int part = 0; part < parts; part++) {
            add(site, along + part * width, width, chance);
        }
    }

    private void add(Site site, double along, double width, long chance) {
        double halfDepth = site.kind.plot.depthMetres() / 2;
        Coordinate[] ring = {
            site.corner(along, -halfDepth),
            site.corner(along + width, -halfDepth),
            site.corner(along + width, halfDepth),
            site.corner(along, halfDepth),
            site.corner(along, -halfDepth)
        };
        if (!standsOnHousingLand(ring)) {
            return;
        }
        boolean isPublic = Noise.unit(chance, 0, 3) < PUBLIC_SHARE;
        double height = site.kind.heightMetres(Noise.unit(chance, 1, 4));
        made.add(new Building(
                RingTracer.RD.createPolygon(ring),
                Math.round(height * 10) / 10.0,
                site.kind.builtYear(Noise.unit(chance >> 8, 2, 5)),
                isPublic ? "public" : "dwelling",
                isPublic ? 0 : homes(site.kind, height)));
    }

    /** Corners, middles of the walls and the middle: a motorway may pass between two corners. */
    private boolean standsOnHousingLand(Coordinate[] ring) {
        for (int i = 0; i + 1 < ring.length; i++) {
            for (int j = i; j + 1 < ring.length; j++) {
                double x = (ring[i].x + ring[j].x) / 2;
                double y = (ring[i].y + ring[j].y) / 2;
                if (!world.isUsedFor(LandClass.RESIDENTIAL, x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int homes(HouseKind kind, double heightMetres) {
        return homeByHome && kind.homesSideBySide() > 1 ? 1 : kind.dwellings(heightMetres);
    }

    /** Halls and offices, at most one to a cell of business land, spread evenly over all of it. */
    private void addBusiness(int wanted) {
        SampleFrame frame = world.frame();
        double share = Math.min(BUSINESS_CELL_SHARE, (double) wanted / world.cellsUsedFor(LandClass.BUSINESS));
        for (int cell = 0; cell < frame.cells(); cell++) {
            long chance = Noise.hash(SEED + 1, cell, 0);
            if (world.landUse().labels[cell] == LandClass.BUSINESS.label && Noise.unit(chance, 0, 1) < share) {
                made.add(hall(frame.x(cell), frame.y(cell), chance));
            }
        }
    }

    private static Building hall(double x, double y, long chance) {
        double halfLength = 12 + 9 * Noise.unit(chance, 1, 1);
        double halfDepth = 9 + 7 * Noise.unit(chance, 2, 1);
        double turn = 0.4 * Noise.smooth(SEED + 2, x, y, 3_000);
        Coordinate[] ring = new Coordinate[5];
        for (int i = 0; i < 4; i++) {
            double u = i == 0 || i == 3 ? -halfLength : halfLength;
            double v = i < 2 ? -halfDepth : halfDepth;
            ring[i] = Curve.centimetres(
                    x + u * StrictMath.cos(turn) - v * StrictMath.sin(turn),
                    y + u * StrictMath.sin(turn) + v * StrictMath.cos(turn));
        }
        ring[4] = ring[0].copy();
        double height = Math.round((6 + 9 * Noise.unit(chance, 3, 1)) * 10) / 10.0;
        int year = (int) (1965 + 55 * Noise.unit(chance, 4, 1));
        return new Building(RingTracer.RD.createPolygon(ring), height, year, "business", 0);
    }
}
