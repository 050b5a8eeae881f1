package nl.areaal.core.scenario.reach;

import java.util.Arrays;
import nl.areaal.core.scenario.ModelCard;

/**
 * How journeys are reckoned, as a card says.
 *
 * @param kmPerHour for each set of parameters, the central one first
 * @param mostMinutes as long as people travel
 * @param decayPerMinute how fast a job counts for less in gravity
 * @param accessMetres farther from a road than this, a place is not reckoned to be on the network
 * @param squareMetres side of the squares in which addresses are taken together
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reckoning(
        double[] kmPerHour, double mostMinutes, double decayPerMinute, double accessMetres, double squareMetres) {
    static Reckoning of(ModelCard card) {
        return new Reckoning(
                card.design().values(ReachCard.SPEED),
                card.central(ReachCard.TIME),
                card.central(ReachCard.DECAY),
                card.central(ReachCard.ACCESS),
                card.central(ReachCard.SQUARE));
    }

    /** How far one comes, for each set of parameters. */
    double[] mostMetres() {
        return Arrays.stream(kmPerHour)
                .map(speed -> Opportunity.metres(speed, mostMinutes))
                .toArray();
    }

    /** What jobs at a distance count for by gravity, with central parameters. */
    double gravity(double jobs, double metres) {
        return Opportunity.gravity(jobs, Opportunity.minutes(kmPerHour[0], metres), decayPerMinute);
    }
}
