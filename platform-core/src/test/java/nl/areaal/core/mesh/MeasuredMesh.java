package nl.areaal.core.mesh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What triangles enclose, and whether they do. */
record MeasuredMesh(Mesh mesh) {
    /** A side is shared by two triangles, which run along it in opposite directions. */
    long openSides() {
        Map<String, Integer> sides = new HashMap<>();
        int[] corners = mesh.indices();
        for (int i = 0; i < corners.length; i++) {
            String from = place(corners[i]);
            String to = place(corners[i % 3 == 2 ? i - 2 : i + 1]);
            sides.merge(from.compareTo(to) < 0 ? from + to : to + from, from.compareTo(to) < 0 ? 1 : -1, Integer::sum);
        }
        return sides.values().stream().filter(balance -> balance != 0).count();
    }

    private String place(int corner) {
        return Arrays.toString(Arrays.copyOfRange(mesh.positions(), 3 * corner, 3 * corner + 3));
    }

    double cubicMetres() {
        float[] at = mesh.positions();
        int[] corners = mesh.indices();
        double sum = 0;
        for (int i = 0; i < corners.length; i += 3) {
            double[] face = cross(at, 3 * corners[i + 1], 3 * corners[i + 2]);
            for (int k = 0; k < 3; k++) {
                sum += at[3 * corners[i] + k] * face[k];
            }
        }
        return sum / 6;
    }

    private static double[] cross(float[] at, int b, int c) {
        return new double[] {
            (double) at[b + 1] * at[c + 2] - (double) at[b + 2] * at[c + 1],
            (double) at[b + 2] * at[c] - (double) at[b] * at[c + 2],
            (double) at[b] * at[c + 1] - (double) at[b + 1] * at[c]
        };
    }

    /** 1 when every triangle looks where its corners are said to look; less when one doesn't. */
    double leastAgreementOfNormals() {
        float[] normals = mesh.normals();
        int[] corners = mesh.indices();
        double least = 1;
        for (int i = 0; i < corners.length; i += 3) {
            double[] places = new double[9];
            for (int k = 0; k < 9; k++) {
                places[k] = mesh.positions()[3 * corners[i + k / 3] + k % 3];
            }
            double[] face =
                    Vectors.unit(Vectors.cross(Vectors.difference(places, 3, 0), Vectors.difference(places, 6, 0)));
            double along = 0;
            for (int k = 0; k < 3; k++) {
                along += face[k] * normals[3 * corners[i] + k];
            }
            least = Math.min(least, along);
        }
        return least;
    }

    /** How far the nearest corner is from a geocentric place. */
    double metresFrom(double[] place) {
        float[] positions = mesh.positions();
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < positions.length; i += 3) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                double away = positions[i + k] + mesh.origin()[k] - place[k];
                sum += away * away;
            }
            nearest = Math.min(nearest, Math.sqrt(sum));
        }
        return nearest;
    }
}
