package nl.areaal.mapui.ogc.coverage;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.mapui.ogc.coverage.CoverageJson.Values;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Cells that can be asked about; places are in RD New. */
interface CellSource {
    GridFrame frame();

    /** What is known of one place. */
    List<Values> at(Coordinate place);

    /** What is known of places one after another. */
    List<Values> along(List<Coordinate> places);

    /** The cells that an extent touches; empty when it lies beside them. */
    Optional<Grid> cut(Envelope extent);
}
