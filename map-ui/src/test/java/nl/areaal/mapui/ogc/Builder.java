package nl.areaal.mapui.ogc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.file.FeatureFiles;
import nl.areaal.geodata.file.FeatureSource;
import nl.areaal.geodata.file.GabledHouse;
import nl.areaal.geodata.file.Intake;
import nl.areaal.geodata.file.SourceFeature;
import nl.areaal.geodata.file.SourceLayer;
import nl.areaal.geodata.file.Tally;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.LayerFeature;
import nl.areaal.geodata.layer.LayerSpec;
import nl.areaal.geodata.layer.LayerWriter;
import nl.areaal.geodata.store.TestStore;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Writes buildings to a store. */
record Builder(TestStore store) {
    /** A house with its roof, and a shed that is known from above only, as they come in a file. */
    void importHouse(double ridgeNap) {
        try {
            Path file = Files.createTempFile("street", ".city.json");
            Files.writeString(file, GabledHouse.cityJson(ridgeNap, "EPSG/0/7415"));
            try (FeatureSource source = FeatureFiles.open(file)) {
                SourceLayer layer = source.layers().getFirst();
                Intake intake = new Intake(CrsTransform.toRegion(layer.requireCrs()), new Tally());
                try (Stream<SourceFeature> features = source.features(layer)) {
                    write(
                            "gabled",
                            "town",
                            LayerColumn.named(layer.properties()),
                            features.flatMap(intake::accept).toList());
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LayerFeature feature(String wkt, Map<String, Object> properties) {
        try {
            Geometry polygon = new WKTReader(RegionCrs.GEOMETRY).read(wkt);
            polygon.setSRID(RegionCrs.SRID);
            return new LayerFeature(GeometryKind.POLYGON.unify(polygon), properties);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void write(String collection, String dataset, List<LayerColumn> columns, LayerFeature feature) {
        write(collection, dataset, columns, List.of(feature));
    }

    void write(String collection, String dataset, List<LayerColumn> columns, List<LayerFeature> features) {
        new LayerWriter(store.dataSource())
                .write(
                        new LayerSpec(collection, collection, collection, GeometryKind.POLYGON, 12, columns),
                        new Delivery(
                                dataset,
                                collection,
                                Delivery.checksumOf(collection
                                        + features
                                        + features.stream()
                                                .flatMap(one -> one.surfaces().stream())
                                                .map(surfaces -> Arrays.toString(surfaces.getCoordinates()))
                                                .toList()),
                                "made up",
                                Optional.empty(),
                                "test"),
                        features.stream());
    }
}
