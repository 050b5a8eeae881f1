package nl.areaal.core.tile;

/**
 * Turns one geometry from well-known binary in the reference system of a tile's grid into the drawing commands of a vector tile: scaled to tile
 * units, clipped, and without what is too small to see.
 */
final class GeometryEncoder {
    static final int NOTHING = 0;
    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;

    private static final int SIMPLE_KINDS = 3;
    private static final int COLLECTION = 7;
    private static final int FEWEST_RING_POINTS = 3;

    private final double west;
    private final double north;
    private final double unitsPerMetre;
    private final ClipBox box;
    private final double smallestUnits;

    private final WkbCursor wkb = new WkbCursor();
    private final Path path = new Path();
    private final Path spare = new Path();
    private final Pen pen = new Pen();
    private double drawnUnits;

    GeometryEncoder(TileAddress tile, TileDetail detail) {
        west = tile.minX();
        north = tile.maxY();
        unitsPerMetre = detail.extent() / tile.spanMetres();
        box = new ClipBox(-detail.margin(), detail.extent() + detail.margin());
        smallestUnits = detail.smallestUnits();
    }

    /**
     * Encodes a geometry and returns its vector tile type, or {@link #NOTHING} when nothing of it is to be drawn. Of a
     * mixed collection the parts of the highest dimension are drawn, since a tile's feature has one type.
     */
    int encode(byte[] bytes, int offset) {
        wkb.startAt(bytes, offset);
        int kind = wkb.geometryKind();
        if (kind != COLLECTION) {
            int type = (kind - 1) % SIMPLE_KINDS + 1;
            return draws(type, bytes, offset) ? type : NOTHING;
        }
        for (int type = POLYGON; type >= POINT; type--) {
            if (draws(type, bytes, offset)) {
                return type;
            }
        }
        return NOTHING;
    }

    /** What the last {@link #encode} drew. */
    ProtobufBuffer commands() {
        return pen.commands();
    }

    /** How large the largest part is of what the last {@link #encode} drew: nothing for points. */
    double drawnUnits() {
        return drawnUnits;
    }

    private boolean draws(int type, byte[] bytes, int offset) {
        pen.startFeature();
        drawnUnits = 0;
        wkb.startAt(bytes, offset);
        add(type);
        pen.endFeature();
        return pen.commands().size() > 0;
    }

    private void add(int wanted) {
        int kind = wkb.geometryKind();
        switch (kind) {
            case POINT -> addPoint(wanted);
            case LINE -> addLine(wanted);
            case POLYGON -> addPolygon(wanted);
            case 4, 5, 6, COLLECTION -> addParts(wanted);
            default -> throw new IllegalArgumentException("geometry is of WKB kind " + kind + ", expected 1 to 7");
        }
    }

    private void addParts(int wanted) {
        int parts = wkb.count();
        for (int i = 0; i < parts; i++) {
            add(wanted);
        }
    }

    private void addPoint(int wanted) {
        readPath(1);
        if (wanted == POINT && path.within(box)) {
            pen.point(path.x(0), path.y(0));
        }
    }

    private void addLine(int wanted) {
        readPath(wkb.count());
        if (wanted != LINE || path.beside(box) || path.smallerThan(smallestUnits)) {
            return;
        }
        drawnUnits = Math.max(drawnUnits, path.span());
        if (path.within(box)) {
            pen.line(path);
        } else {
            box.clipLine(path, spare, pen::line);
        }
    }

    private void addPolygon(int wanted) {
        int rings = wkb.count();
        boolean shown = wanted == POLYGON;
        for (int ring = 0; ring < rings; ring++) {
            int points = wkb.count();
            if (shown) {
                boolean drawn = addRing(points, ring == 0);
                shown = drawn || ring > 0;
            } else {
                wkb.skipCoordinates(points);
            }
        }
    }

    /** Draws a ring, an outer one clockwise on the screen and a hole the other way round; says whether anything is left. */
    private boolean addRing(int points, boolean outer) {
        readPath(points);
        path.dropClosingPoint();
        if (path.beside(box) || path.smallerThan(smallestUnits)) {
            return false;
        }
        if (!path.within(box)) {
            box.clipRing(path, spare);
        }
        double doubledArea = path.doubledArea();
        if (path.size() < FEWEST_RING_POINTS || doubledArea == 0) {
            return false;
        }
        drawnUnits = Math.max(drawnUnits, path.span());
        pen.ring(path, doubledArea > 0 == outer);
        return true;
    }

    private void readPath(int points) {
        path.clear();
        for (int i = 0; i < points; i++) {
            double x = (wkb.ordinate() - west) * unitsPerMetre;
            double y = (north - wkb.ordinate()) * unitsPerMetre;
            wkb.skipBeyondXy();
            path.add(Math.rint(x), Math.rint(y));
        }
    }
}
