package nl.areaal.core.scenario.inverse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The answers for the area, one for each set of parameters. */
    double[] answers(Intervention step) {
        return figures(step).answers(area);
    }

    /** The figure for the area, beside that without the step. */
    AreaResult result(Intervention step) {
        return figures(step).result(before, area).orElseThrow();
    }

    private AreaFigures figures(Intervention step) {
        return known.computeIfAbsent(step, unknown -> {
            List<Intervention> steps = new ArrayList<>(question.before().interventions());
            steps.add(unknown);
            return engine.figures(question.goal().model(), engine.live(question.baseline(), question.before(), steps));
        });
    }
}
