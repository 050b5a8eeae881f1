package nl.areaal.core.goal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a figure rests on.
 *
 * @param method the key of the model, or what else gave the figure
 * @param version of that model; of a count the version of its dataset
 * @param inputs the dataset versions behind it, each once; empty where nobody looked
 * @param run of the model, for who wants to know why
 */
public record Basis(String method, String version, List<String> inputs, Optional<UUID> run) {
    public Basis {
        inputs = inputs.stream().distinct().sorted().toList();
    }

    /** The same with the dataset versions behind it. */
    public Basis with(List<String> found) {
        return new Basis(method, version, found, run);
    }
}
