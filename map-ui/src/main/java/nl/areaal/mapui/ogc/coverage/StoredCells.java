package nl.areaal.mapui.ogc.coverage;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.geodata.coverage.Coverage;
import nl.areaal.geodata.coverage.CoveragePieces;
import nl.areaal.geodata.coverage.StoredCoverage;
import nl.areaal.mapui.ogc.coverage.CoverageJson.Values;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The cells of a grid of a dataset, of which only those are read that are asked for. */
record StoredCells(StoredCoverage stored, CoveragePieces pieces) implements CellSource {
    @Override
    public GridFrame frame() {
        return stored.frame();
    }

    @Override
    public List<Values> at(Coordinate place) {
        return along(List.of(place));
    }

    @Override
    public List<Values> along(List<Coordinate> places) {
        Coverage about = stored.coverage();
        List<Double> numbers = places.stream()
                .map(place -> pieces.valueAt(stored, place.x, place.y))
                .toList();
        return List.of(new Values(about.id(), new Bilingual(about.titleNl(), about.titleEn()), about.unit(), numbers));
    }

    @Override
    public Optional<Grid> cut(Envelope extent) {
        return pieces.cut(stored, extent);
    }
}
