package nl.areaal.geodata.coverage;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PropertyType;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.Tiling;

/**
 * A coverage as its readers see it: what it is, and what it may be used for.
 *
 * @param isOpen whether everybody may see it, and so anybody may keep a copy
 */
public record PublishedCoverage(
        StoredCoverage stored, PublishedCollection.Source source, Instant madeAt, boolean isOpen) {
    public PublishedCoverage {
        if (!SourceCoverages.isName(stored.coverage().id())) {
            throw new IllegalArgumentException(
                    "coverage is '" + stored.coverage().id() + "', expected one of a dataset");
        }
    }

    public String id() {
        return stored.coverage().id();
    }

    /** The coverage as a collection like any other, whose one feature is the ground that it covers, with what its cells are. */
    public PublishedCollection collection() {
        return new PublishedCollection(
                id(),
                stored.coverage().titleNl(),
                stored.coverage().titleEn(),
                source,
                GeometryKind.POLYGON,
                new PublishedCollection.Table(table(), "code", columns()),
                Tiling.PLAIN,
                madeAt);
    }

    private static List<LayerColumn> columns() {
        return Stream.of(
                        Stream.of("code", "unit").map(name -> LayerColumn.of(name, PropertyType.STRING)),
                        Stream.of(LayerColumn.of("cell_metres", PropertyType.NUMBER)),
                        Stream.of("cells_across", "cells_down").map(name -> LayerColumn.of(name, PropertyType.INTEGER)),
                        Stream.of(LayerColumn.of("made_at", PropertyType.DATE_TIME)))
                .flatMap(columns -> columns)
                .toList();
    }

    /** The name was checked, so that nothing else can stand in it. */
    private String table() {
        return """
                (select 1::bigint as id, code, unit, cell_metres, cells_across, cells_down, made_at, ground as geometry,
                        st_transform(ground, 3857) as geometry_3857
                 from (select id as code, unit, cell_metres, columns::bigint as cells_across, rows::bigint as cells_down, made_at,
                              st_multi(st_makeenvelope(origin_x, origin_y - rows * cell_metres,
                                                       origin_x + columns * cell_metres, origin_y, 28992)) as ground
                       from coverage where id = '%s') placed) covered
                """.formatted(id());
    }
}
