package nl.areaal.core.mesh;

import java.util.Arrays;

/**
 * Triangles in the making: corners with a position, the direction that their face looks in, and the number of the feature that they belong
 * to; faces share no corners, so that each is drawn flat.
 *
 * <p>Positions are geocentric (EPSG:4978) and kept from an origin nearby, since single precision of whole earth radii would be half a metre.
 */
public final class Mesh {
    private static final int FIRST_CORNERS = 1024;
    private static final int DIMENSIONS = 3;

    private final double[] origin;
    private float[] positions = new float[DIMENSIONS * FIRST_CORNERS];
    private float[] normals = new float[DIMENSIONS * FIRST_CORNERS];
    private int[] features = new int[FIRST_CORNERS];
    private int[] indices = new int[2 * FIRST_CORNERS];
    private int corners;
    private int indexCount;
    private int feature;

    /**
     * Starts without triangles.
     *
     * @param origin a geocentric place at most some kilometres away from all triangles
     */
    public Mesh(double[] origin) {
        if (origin.length != DIMENSIONS) {
            throw new IllegalArgumentException("origin has " + origin.length + " coordinates, expected 3");
        }
        this.origin = origin.clone();
    }

    /** What is added from now on belongs to this feature. */
    void startFeature(int number) {
        feature = number;
    }

    /** Adds a corner, of the place that begins there in an array of places, and returns its number. */
    int corner(double[] places, int at, double[] normal) {
        if (corners == features.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
            normals = Arrays.copyOf(normals, 2 * normals.length);
            features = Arrays.copyOf(features, 2 * features.length);
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            positions[DIMENSIONS * corners + i] = (float) (places[at + i] - origin[i]);
            normals[DIMENSIONS * corners + i] = (float) normal[i];
        }
        features[corners] = feature;
        return corners++;
    }

    /** Adds a triangle, counter-clockwise as seen from outside. */
    void triangle(int first, int second, int third) {
        if (indexCount + DIMENSIONS > indices.length) {
            indices = Arrays.copyOf(indices, 2 * indices.length);
        }
        indices[indexCount++] = first;
        indices[indexCount++] = second;
        indices[indexCount++] = third;
    }

    public int corners() {
        return corners;
    }

    public boolean isEmpty() {
        return indexCount == 0;
    }

    /** The geocentric place that positions are counted from. */
    public double[] origin() {
        return origin.clone();
    }

    /** Three metres from the origin for each corner. */
    public float[] positions() {
        return Arrays.copyOf(positions, DIMENSIONS * corners);
    }

    /** Three numbers that are 1 long together for each corner. */
    public float[] normals() {
        return Arrays.copyOf(normals, DIMENSIONS * corners);
    }

    /** The number of the feature that each corner belongs to. */
    public int[] features() {
        return Arrays.copyOf(features, corners);
    }

    /** Three numbers of corners for each triangle. */
    public int[] indices() {
        return Arrays.copyOf(indices, indexCount);
    }
}
