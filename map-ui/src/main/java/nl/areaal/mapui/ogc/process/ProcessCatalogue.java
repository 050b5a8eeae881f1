package nl.areaal.mapui.ogc.process;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.scenario.OpenAnswers;
import org.springframework.stereotype.Component;

/** All processes: the one to try clients with, the statistics of areas, and every model. */
@Component
class ProcessCatalogue {
    private final List<OfferedProcess> processes;

    ProcessCatalogue(OpenAnswers answers) {
        List<OfferedProcess> all = new ArrayList<>(List.of(new EchoProcess(), new AreaStatisticsProcess(answers)));
        for (ScenarioModel model : ModelLibrary.models()) {
            all.add(new ModelProcess(model, answers));
        }
        processes = List.copyOf(all);
    }

    List<OfferedProcess> all() {
        return processes;
    }

    OfferedProcess get(String id) {
        return processes.stream()
                .filter(process -> process.card().id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProcessProblem.noSuchProcess(id));
    }
}
