package nl.areaal.mapui.ogc.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.areaal.core.scenario.Bilingual;

/**
 * What everybody may know about a process.
 *
 * @param pace what executing it takes
 */
record ProcessCard(
        String id,
        String version,
        Bilingual title,
        Bilingual description,
        List<String> keywords,
        Pace pace,
        SequencedMap<String, InputSpec> inputs,
        SequencedMap<String, OutputSpec> outputs) {
    ProcessCard {
        keywords = List.copyOf(keywords);
        inputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(inputs));
        outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
    }

    /** Whether it is only done as a job. */
    boolean isSlow() {
        return pace == Pace.SLOW;
    }

    List<String> jobControlOptions() {
        return isSlow() ? List.of("async-execute", "dismiss") : List.of("sync-execute", "async-execute", "dismiss");
    }
}
