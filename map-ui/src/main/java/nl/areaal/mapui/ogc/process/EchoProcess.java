package nl.areaal.mapui.ogc.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Progress;
import nl.areaal.geodata.process.ProcessOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives back what it is given, so that those who write clients can try every kind of value and answer. */
final class EchoProcess implements OfferedProcess {
    private static final String PAUSE = "pause";
    private static final int LONGEST_PAUSE_SECONDS = 10;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_NUMBERS = 1_000;
    private static final int STEPS_PER_SECOND = 10;
    private static final long MILLIS_PER_STEP = 100;

    private static final ProcessCard CARD = new ProcessCard(
            "echo",
            "1.0.0",
            new Bilingual("Echo", "Echo"),
            new Bilingual(
                    "Geeft terug wat het krijgt, om een programma te proberen dat processen uitvoert.",
                    "Gives back what it is given, to try out a program that executes processes."),
            List.of("test"),
            Pace.IDLE,
            inputs(),
            outputs());

    @Override
    public ProcessCard card() {
        return CARD;
    }

    @Override
    public void check(ObjectNode inputs, Faults faults) {
        if (inputs.isEmpty()) {
            faults.add("inputs", inputs, "at least one of " + CARD.inputs().keySet());
        }
    }

    @Override
    public List<ProcessOutput> execute(ObjectNode inputs, Progress progress) {
        pause(inputs.path(PAUSE).asInt(0), progress);
        return CARD.outputs().keySet().stream()
                .filter(inputs::has)
                .map(name -> echo(name, inputs.path(name)))
                .toList();
    }

    private static ProcessOutput echo(String name, JsonNode value) {
        return value.isString()
                ? ProcessOutput.of(name, ProcessOutput.TEXT, value.stringValue())
                : ProcessOutput.of(name, ProcessOutput.JSON, value.toString());
    }

    private static void pause(int seconds, Progress progress) {
        int steps = seconds * STEPS_PER_SECOND;
        for (int step = 0; step < steps; step++) {
            progress.step(step, steps);
            try {
                Thread.sleep(MILLIS_PER_STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    private static SequencedMap<String, InputSpec> inputs() {
        SequencedMap<String, InputSpec> inputs = new LinkedHashMap<>();
        outputs()
                .forEach((name, output) ->
                        inputs.put(name, InputSpec.optional(output.title(), output.description(), output.schema())));
        inputs.put(
                PAUSE,
                InputSpec.optional(
                        new Bilingual("Pauze", "Pause"),
                        new Bilingual(
                                "Zoveel seconden wachten, om te zien hoe een taak verloopt.",
                                "Wait so many seconds, to see how a job goes on."),
                        Schemas.integer(0, LONGEST_PAUSE_SECONDS)));
        return inputs;
    }

    private static SequencedMap<String, OutputSpec> outputs() {
        SequencedMap<String, OutputSpec> outputs = new LinkedHashMap<>();
        outputs.put("text", output("Tekst", "Text", Schemas.text(LONGEST_TEXT)));
        outputs.put("number", output("Getal", "Number", Schemas.number()));
        outputs.put(
                "integers",
                output(
                        "Gehele getallen",
                        "Whole numbers",
                        Schemas.array(Schemas.integer(Integer.MIN_VALUE, Integer.MAX_VALUE), MOST_NUMBERS)));
        outputs.put("boundingBox", output("Omhullende rechthoek", "Bounding box", Schemas.boundingBox()));
        outputs.put(
                "document",
                output(
                        "Tekst of GeoJSON-geometrie",
                        "Text or GeoJSON geometry",
                        Schemas.oneOf(List.of(
                                Schemas.document(ProcessOutput.TEXT, LONGEST_TEXT),
                                Schemas.geometry(List.of(
                                        "Point",
                                        "LineString",
                                        "Polygon",
                                        "MultiPoint",
                                        "MultiLineString",
                                        "MultiPolygon"))))));
        return outputs;
    }

    private static OutputSpec output(String nl, String en, Map<String, Object> schema) {
        Bilingual title = new Bilingual(nl, en);
        return new OutputSpec(title, new Bilingual(nl + ", zoals die binnenkwam", en + ", as it came in"), schema);
    }
}
