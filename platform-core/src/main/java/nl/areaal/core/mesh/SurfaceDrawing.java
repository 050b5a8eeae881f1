package nl.areaal.core.mesh;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.crs.Globe;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Puts walls, roofs and floors on the globe as they are (LoD 2). */
public final class SurfaceDrawing {
    private final Globe globe;
    private final Mesh mesh;

    public SurfaceDrawing(Globe globe, Mesh mesh) {
        this.globe = globe;
        this.mesh = mesh;
    }

    /**
     * Adds the surfaces of a feature to the mesh.
     *
     * @param feature the number of the feature that they belong to
     * @param surfaces flat polygons in RD New with heights above NAP, counter-clockwise as seen from outside
     * @throws IllegalStateException when one crosses itself and can't be cut into triangles; then nothing was added
     */
    public void add(int feature, MultiPolygon surfaces) {
        List<Facet> facets = new ArrayList<>();
        int corners = 0;
        for (int i = 0; i < surfaces.getNumGeometries(); i++) {
            Facet facet = Facet.of((Polygon) surfaces.getGeometryN(i));
            if (facet.triangles().length > 0) {
                facets.add(facet);
                corners += facet.places().length / 3;
            }
        }
        double[] places = onGlobe(facets, corners);
        mesh.startFeature(feature);
        int at = 0;
        for (Facet facet : facets) {
            add(facet, places, at);
            at += facet.places().length / 3;
        }
    }

    /** All at once: each way to the globe has a beginning that costs more than a corner does. */
    private double[] onGlobe(List<Facet> facets, int corners) {
        double[] xy = new double[2 * corners];
        double[] heights = new double[corners];
        int at = 0;
        for (Facet facet : facets) {
            double[] own = facet.places();
            for (int i = 0; i < own.length; i += 3) {
                xy[2 * at] = own[i];
                xy[2 * at + 1] = own[i + 1];
                heights[at++] = own[i + 2];
            }
        }
        return globe.places(xy, heights);
    }

    private void add(Facet facet, double[] places, int at) {
        double[] normal = Vectors.unit(Vectors.twiceTheArea(places, at, facet.shellCorners()));
        int first = mesh.corners();
        for (int i = 0; i < facet.places().length / 3; i++) {
            mesh.corner(places, 3 * (at + i), normal);
        }
        int[] triangles = facet.triangles();
        for (int i = 0; i < triangles.length; i += 3) {
            mesh.triangle(first + triangles[i], first + triangles[i + 1], first + triangles[i + 2]);
        }
    }
}
