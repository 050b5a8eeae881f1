package nl.areaal.core.scenario.compare;

import nl.areaal.core.scenario.AreaResult;

/**
 * What a scenario comes to for an area with the numbers on the models' cards, and what under the assumptions of somebody else.
 *
 * <p>Both rest on numbers of their own, so nothing that is uncertain cancels out: they differ beyond doubt only where their bands
 * don't meet.
 *
 * @param usual with every range of the cards
 * @param other with the ranges that the assumptions leave
 */
public record SecondOpinion(AreaResult usual, AreaResult other) {
    public SecondOpinion {
        if (!usual.areaCode().equals(other.areaCode())) {
            throw new IllegalArgumentException("second opinion: area is " + other.areaCode()
                    + ", expected that of the usual figure, " + usual.areaCode());
        }
    }

    /** How much more the figure is under the assumptions. */
    public double difference() {
        return other.value() - usual.value();
    }

    /** Whether the figures themselves differ beyond doubt. */
    public boolean isDemonstrable() {
        return other.low() > usual.high() || other.high() < usual.low();
    }

    /** Whether what the scenario changes differs beyond doubt. */
    public boolean isChangeDemonstrable() {
        return other.deltaLow() > usual.deltaHigh() || other.deltaHigh() < usual.deltaLow();
    }
}
