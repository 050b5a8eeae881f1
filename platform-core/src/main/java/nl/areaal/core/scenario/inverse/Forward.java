package nl.areaal.core.scenario.inverse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.engine.AreaFigures;
import nl.areaal.core.scenario.engine.ScenarioEngine;

/** The forward question, asked of one model for one area: what a step more at the end of a scenario leads to. */
final class Forward {
    private final Question question;
    private final ScenarioEngine engine;
    private final int area;
    private final AreaFigures before;
    private final Map<Intervention, AreaFigures> known = new HashMap<>();

    Forward(Question question) {
        this.question = question;
        this.engine = question.engine().only(question.goal().model());
        this.area = engine.zones().number(question.goal().areaCode());
        this.before = engine.figures(question.goal().model(), question.before());
    }

    int area() {
        return area;
    }

    /** The figures without the step. */
    AreaFigures before() {
        return before;
    }

    /** The answer for the area with a set of parameters; NaN when the model has no figure for it any more. */
    double answer(Intervention step, int set) {
        AreaFigures figures = figures(step);
        return figures.isComplete(area) ? figures.answers(area)[set] : Double.NaN;
    }

    /** The figure for the area, beside that without the step; empty when the model has none for it any more. */
    Optional<AreaResult> result(Intervention step) {
        return figures(step).result(before, area);
    }

    private AreaFigures figures(Intervention step) {
        return known.computeIfAbsent(step, unknown -> {
            List<Intervention> steps = new ArrayList<>(question.before().interventions());
            steps.add(unknown);
            return engine.figures(question.goal().model(), engine.live(question.baseline(), question.before(), steps));
        });
    }
}
