package nl.areaal.geodata.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;

/**
 * One layer of a file and what its features look like.
 *
 * @param crs as the file declares it; empty when it does not
 * @param properties by their names, in the order of the file
 */
public record SourceLayer(
        String name, Optional<DeclaredCrs> crs, GeometryKind kind, Map<String, PropertyType> properties) {
    public SourceLayer {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The same layer, in the system that somebody else tells. */
    SourceLayer in(DeclaredCrs told) {
        return new SourceLayer(name, Optional.of(told), kind, properties);
    }

    /**
     * The declared system.
     *
     * @throws UnreadableSourceException when there is none: guessing would put the features anywhere
     */
    public DeclaredCrs requireCrs() {
        return crs.orElseThrow(() -> new UnreadableSourceException(
                "layer '" + name + "' declares no coordinate reference system, expected one such as EPSG:28992"));
    }
}
