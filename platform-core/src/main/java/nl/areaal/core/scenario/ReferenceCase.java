package nl.areaal.core.scenario;

import java.util.function.DoubleSupplier;

/**
 * A known answer that a model must give, from a publication or worked out by hand, with the way to ask for it.
 *
 * @param name the case in words, with its inputs
 * @param computed asks the model
 */
public record ReferenceCase(
        Bilingual name, String source, String unit, double expected, double tolerance, DoubleSupplier computed) {
    public ReferenceCase {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    "reference case " + name.en() + ": tolerance is " + tolerance + ", expected 0 or more");
        }
    }

    public Outcome run() {
        double found = computed.getAsDouble();
        return new Outcome(name, source, unit, expected, tolerance, found);
    }

    /** What the model answered beside what it should. */
    public record Outcome(
            Bilingual name, String source, String unit, double expected, double tolerance, double computed) {
        public boolean passes() {
            return Math.abs(computed - expected) <= tolerance;
        }
    }
}
