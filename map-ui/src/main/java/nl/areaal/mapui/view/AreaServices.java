package nl.areaal.mapui.view;

import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.area.DrawnAreaStore;
import nl.areaal.geodata.catalogue.CatalogueStore;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.layer.CollectionStore;
import nl.areaal.geodata.origin.OriginStore;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.stereotype.Component;

/** What is known of areas and of where that comes from. */
@Component
record AreaServices(
        AreaStore areas,
        DrawnAreaStore drawn,
        OriginStore origins,
        DatasetStore datasets,
        CollectionStore collections,
        CatalogueStore catalogue) {
    /** Closer than this nobody sees on a map of the region. */
    private static final double OUTLINE_METRES = 2;

    /** The outline of an area that somebody drew, in degrees; those of the others come with the map. */
    Optional<Geometry> drawnOutline(AreaCode code) {
        return Optional.of(code)
                .filter(AreaCode::isDrawn)
                .flatMap(drawn::find)
                .map(area -> DouglasPeuckerSimplifier.simplify(area.boundary(), OUTLINE_METRES))
                .map(CrsTransform.fromRegion(DeclaredCrs.CRS84)::apply);
    }

    /** Whether anything that is shown is made up, which the page must then say. */
    boolean holdExamples() {
        return datasets.list().stream().anyMatch(dataset -> dataset.handling().example());
    }
}
