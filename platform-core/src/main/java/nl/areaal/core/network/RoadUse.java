package nl.areaal.core.network;

import java.util.Arrays;
import java.util.List;

/** What measures change about pieces of road: how many vehicles, how fast, how clean, and whether one gets through. */
final class RoadUse {
    private final float[] vehiclesPerDay;
    private final float[] kmPerHour;
    private final float[] emissionShare;
    private final boolean[] closed;

    private RoadUse(float[] vehiclesPerDay, float[] kmPerHour, float[] emissionShare, boolean[] closed) {
        this.vehiclesPerDay = vehiclesPerDay;
        this.kmPerHour = kmPerHour;
        this.emissionShare = emissionShare;
        this.closed = closed;
    }

    static RoadUse asGiven(List<Road> roads, PieceLines lines) {
        int size = lines.size();
        RoadUse use = new RoadUse(new float[size], new float[size], new float[size], new boolean[size]);
        for (int piece = 0; piece < size; piece++) {
            Traffic traffic = roads.get(lines.road(piece)).traffic();
            use.vehiclesPerDay[piece] = (float) traffic.vehiclesPerDay();
            use.kmPerHour[piece] = (float) traffic.kmPerHour();
        }
        Arrays.fill(use.emissionShare, 1);
        return use;
    }

    double vehiclesPerDay(int piece) {
        return vehiclesPerDay[piece];
    }

    double kmPerHour(int piece) {
        return kmPerHour[piece];
    }

    double emissionShare(int piece) {
        return emissionShare[piece];
    }

    boolean isClosed(int piece) {
        return closed[piece];
    }

    /** A copy in which some pieces have changed, each by the share of it that a measure covers. */
    RoadUse changed(int[] pieces, double[] shares, RoadChange change) {
        RoadUse copy = new RoadUse(vehiclesPerDay.clone(), kmPerHour.clone(), emissionShare.clone(), closed.clone());
        for (int i = 0; i < pieces.length; i++) {
            if (shares[i] > 0) {
                copy.change(pieces[i], shares[i], change);
            }
        }
        return copy;
    }

    private void change(int piece, double share, RoadChange change) {
        vehiclesPerDay[piece] *= (float) (1 - share * (1 - change.trafficShare()));
        emissionShare[piece] *= (float) (1 - share * (1 - change.emissionShare()));
        kmPerHour[piece] = slowed(kmPerHour[piece], share, change.mostKmPerHour());
        closed[piece] |= change.closed();
    }

    /** The mean speed over a piece of which a part is slower: times add up, speeds don't. */
    private static float slowed(float kmPerHour, double share, double most) {
        return most >= kmPerHour ? kmPerHour : (float) (1 / (share / most + (1 - share) / kmPerHour));
    }

    boolean differs(RoadUse other, int piece) {
        return vehiclesPerDay[piece] != other.vehiclesPerDay[piece]
                || kmPerHour[piece] != other.kmPerHour[piece]
                || emissionShare[piece] != other.emissionShare[piece]
                || closed[piece] != other.closed[piece];
    }
}
