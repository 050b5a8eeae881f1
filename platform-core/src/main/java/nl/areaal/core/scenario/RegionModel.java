package nl.areaal.core.scenario;

import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.Zones;

/**
 * Answers for the region as a whole, because a change can be felt anywhere in it, down a stream or along a road. It is asked
 * beside a drag, never during one.
 */
public non-sealed interface RegionModel extends ScenarioModel {
    /**
     * Answers for all areas.
     *
     * @throws java.util.concurrent.CancellationException when the progress says so
     */
    RegionAnswer evaluate(FactBase in, Zones zones, Progress progress);

    /**
     * The answer of a region model.
     *
     * @param central answer per cell with central parameters, to show on a map; NaN where there is none
     * @param bySetAndZone one row for each set of parameters, with a value for each area; NaN where there is none
     * @param squareMetres how much of each area bears the value
     * @param remarks what whoever reads the figures must know about this answer
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record RegionAnswer(Grid central, double[][] bySetAndZone, double[] squareMetres, List<Bilingual> remarks) {
        public RegionAnswer {
            remarks = List.copyOf(remarks);
        }
    }
}
