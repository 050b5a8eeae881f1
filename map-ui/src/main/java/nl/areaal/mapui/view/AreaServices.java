package nl.areaal.mapui.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.area.DrawnAreaStore;
import nl.areaal.geodata.catalogue.CatalogueStore;
import nl.areaal.geodata.coverage.PublishedCoverage;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.geodata.layer.CollectionStore;
import nl.areaal.geodata.layer.PublishedCollection;
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
        CatalogueStore catalogue,
        GridServices grids) {
    /** Closer than this nobody sees on a map of the region. */
    private static final double OUTLINE_METRES = 2;

    /** What lies in layers that somebody may see: features, and the grids of datasets. */
    List<PublishedCollection> layers(Audience audience) {
        Stream<PublishedCollection> cells =
                grids.coverages().list(audience).stream().map(PublishedCoverage::collection);
        return Stream.concat(collections.list(audience).stream(), cells).toList();
    }

    /** The features or the grid of that name that somebody may see. */
    Optional<PublishedCollection> layer(String id, Audience audience) {
        return collections
                .find(id, audience)
                .or(() -> grids.coverages().find(id, audience).map(PublishedCoverage::collection));
    }

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
