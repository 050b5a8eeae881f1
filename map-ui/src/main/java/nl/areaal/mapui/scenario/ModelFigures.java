package nl.areaal.mapui.scenario;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.NoAnswer;

/**
 * What a model says about a number of areas.
 *
 * @param remarks what whoever reads the figures must know about this answer
 * @param silence why there are no figures; empty when there are
 */
public record ModelFigures(List<AreaResult> areas, List<Bilingual> remarks, Optional<NoAnswer> silence) {
    public ModelFigures {
        areas = List.copyOf(areas);
        remarks = List.copyOf(remarks);
    }

    static ModelFigures of(List<AreaResult> areas, List<Bilingual> remarks) {
        return new ModelFigures(areas, remarks, Optional.empty());
    }

    static ModelFigures silent(NoAnswer why) {
        return new ModelFigures(List.of(), List.of(), Optional.of(why));
    }
}
