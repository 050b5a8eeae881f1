package nl.areaal.geodata.coverage;

import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.LayerKey;

/** One way to make facts from what the store holds. */
interface FactRule {
    /** What each fact that can be made would be made from: dataset versions and rules. A fact that can't be made is left out. */
    Map<LayerKey, List<String>> inputs();

    /** Makes these facts, and perhaps others beside them. */
    FactBase make(GridFrame frame, List<LayerKey> wanted);
}
