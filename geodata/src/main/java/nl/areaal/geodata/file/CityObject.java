package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** What is known so far of an object that stands by itself, of which parts may still come, or have come before it. */
final class CityObject {
    /** What a 3D tile may hold of one building; a terrain is no building. */
    private static final int MOST_CORNERS = 100_000;

    /** Above NAP, in metres; between these lies all that stands in the Netherlands. */
    private static final double LOWEST = -100;

    private static final double HIGHEST = 1_000;

    private final String id;
    private final List<Geometry> grounds = new ArrayList<>();
    private Optional<CitySurfaces.Body> own = Optional.empty();
    private final List<CitySurfaces.Body> ofParts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Optional<Map<String, Object>> properties = Optional.empty();
    private int parts;

    CityObject(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** The object itself has come, and not only parts of it. */
    void tell(Map<String, Object> properties) {
        this.properties = Optional.of(properties);
    }

    boolean isKnown() {
        return properties.isPresent();
    }

    void partCame() {
        parts++;
    }

    /** Whether it has come with as many parts. */
    boolean hasCome(int awaitedParts) {
        return isKnown() && parts >= awaitedParts;
    }

    void standOn(Supplier<Optional<Geometry>> ground) {
        read("geometry can not be read: ", ground).ifPresent(grounds::add);
    }

    void show(Supplier<Optional<CitySurfaces.Body>> body) {
        own = read("surfaces left out: ", body);
    }

    void showPart(Supplier<Optional<CitySurfaces.Body>> body) {
        read("surfaces left out: ", body).ifPresent(ofParts::add);
    }

    private <T> Optional<T> read(String otherwise, Supplier<Optional<T>> what) {
        try {
            return what.get();
        } catch (IllegalArgumentException e) {
            faults.add(otherwise + e.getMessage());
            return Optional.empty();
        }
    }

    SourceFeature toFeature() {
        Optional<Geometry> ground = CityGeometry.together(grounds);
        Optional<MultiPolygon> surfaces = read("surfaces left out: ", this::surfaces);
        return new SourceFeature(id, true, ground, surfaces, properties.orElse(Map.of()), List.copyOf(faults));
    }

    private Optional<MultiPolygon> surfaces() {
        Optional<MultiPolygon> all = CitySurfaces.together(own, ofParts);
        all.ifPresent(CityObject::requireOfABuilding);
        return all;
    }

    private static void requireOfABuilding(MultiPolygon surfaces) {
        if (surfaces.getNumPoints() > MOST_CORNERS) {
            throw new IllegalArgumentException("they have more than " + MOST_CORNERS + " corners");
        }
        surfaces.apply((CoordinateFilter) corner -> {
            if (!(corner.getZ() >= LOWEST && corner.getZ() <= HIGHEST)) {
                throw new IllegalArgumentException(
                        "a height is " + corner.getZ() + ", expected " + LOWEST + " to " + HIGHEST + " m above NAP");
            }
        });
    }
}
