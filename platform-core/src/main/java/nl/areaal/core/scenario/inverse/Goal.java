package nl.areaal.core.scenario.inverse;

import nl.areaal.core.scenario.ModelCard;

/**
 * What a model's figure for an area should come to.
 *
 * @param side on which side of the value the figure should lie
 */
public record Goal(String model, String areaCode, double value, Side side) {
    public Goal {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "goal of " + model + ": value is " + value + ", expected a finite number");
        }
    }

    /** Which side of a value is wanted. */
    public enum Side {
        AT_MOST,
        AT_LEAST
    }

    /** The goal of a figure that should become better; for a model of which more is neither, from where it stands now. */
    public static Goal of(ModelCard card, String areaCode, double value, double now) {
        Side side = switch (card.moreIs()) {
            case BETTER -> Side.AT_LEAST;
            case WORSE -> Side.AT_MOST;
            case NEITHER -> value < now ? Side.AT_MOST : Side.AT_LEAST;
        };
        return new Goal(card.key(), areaCode, value, side);
    }

    /** Whether a figure meets it. */
    public boolean isMetBy(double figure) {
        return side == Side.AT_MOST ? figure <= value : figure >= value;
    }

    /** How far a difference goes towards it; negative when it leads away. */
    public double towards(double delta) {
        return side == Side.AT_MOST ? -delta : delta;
    }
}
