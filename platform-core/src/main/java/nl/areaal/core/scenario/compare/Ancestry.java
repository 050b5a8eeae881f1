package nl.areaal.core.scenario.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which scenarios came from which.
 *
 * @param parents of each scenario: none when it was begun from nothing, two when it is a merge
 */
public record Ancestry(Map<UUID, List<UUID>> parents) {
    public Ancestry {
        parents = Map.copyOf(parents);
    }

    /**
     * The scenario that two both go back to, one of the two included: of those that no other of them goes back to, the one with the
     * fewest steps between. Empty when they have nothing in common.
     */
    public Optional<UUID> nearestCommon(UUID one, UUID other) {
        Map<UUID, Integer> ofOne = generations(one);
        Map<UUID, Integer> ofOther = generations(other);
        Set<UUID> common = new HashSet<>(ofOne.keySet());
        common.retainAll(ofOther.keySet());
        Set<UUID> farther = new HashSet<>();
        for (UUID candidate : common) {
            generations(candidate).keySet().stream()
                    .filter(ancestor -> !ancestor.equals(candidate))
                    .forEach(farther::add);
        }
        return common.stream()
                .filter(candidate -> !farther.contains(candidate))
                .min(Comparator.<UUID>comparingInt(
                                candidate -> ofOne.getOrDefault(candidate, 0) + ofOther.getOrDefault(candidate, 0))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A scenario and all that it goes back to, each with how many steps it lies back. */
    private Map<UUID, Integer> generations(UUID scenario) {
        Map<UUID, Integer> back = new HashMap<>();
        Set<UUID> generation = Set.of(scenario);
        for (int steps = 0; !generation.isEmpty(); steps++) {
            Set<UUID> earlier = new HashSet<>();
            for (UUID each : generation) {
                if (back.putIfAbsent(each, steps) == null) {
                    earlier.addAll(parents.getOrDefault(each, List.of()));
                }
            }
            generation = earlier;
        }
        return back;
    }
}
