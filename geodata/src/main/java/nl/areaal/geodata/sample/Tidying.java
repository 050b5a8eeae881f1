package nl.areaal.geodata.sample;

import java.util.Arrays;

/** Makes a mosaic fit to be drawn: no crumbs, and no piece that touches itself corner to corner. */
final class Tidying {
    private static final int MOST_ROUNDS = 50;

    private Tidying() {}

    /** Gives pieces below a size to the neighbour along their longest side, until none is left. */
    static void dropCrumbs(Mosaic mosaic, int leastCells) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Pieces pieces = Pieces.of(mosaic);
            int[] heir = heirs(mosaic, pieces, leastCells);
            if (!handOver(mosaic, pieces, heir)) {
                return;
            }
        }
    }

    /** Keeps the piece around each label's own cell and lets the others' cells go to the kept pieces beside them. */
    static void keepOnePiece(Mosaic mosaic, int[] homeCells) {
        Pieces pieces = Pieces.of(mosaic);
        boolean[] kept = new boolean[pieces.count()];
        for (int home : homeCells) {
            kept[pieces.pieceOfCell[home]] = true;
        }
        int[] queue = new int[mosaic.labels.length];
        int tail = 0;
        int[] labels = mosaic.labels;
        for (int cell = 0; cell < labels.length; cell++) {
            if (mosaic.inside(cell) && kept[pieces.pieceOfCell[cell]]) {
                queue[tail++] = cell;
            } else if (mosaic.inside(cell)) {
                labels[cell] = Integer.MAX_VALUE;
            }
        }
        spread(mosaic, queue, tail);
    }

    /** Fills in one cell wherever a label touches itself only corner to corner: such a ring would cross itself. */
    static boolean partCorners(Mosaic mosaic) {
        boolean changed = false;
        for (int row = 1; row < mosaic.frame.rows(); row++) {
            for (int column = 1; column < mosaic.frame.columns(); column++) {
                changed |= partCorner(mosaic, column, row);
            }
        }
        return changed;
    }

    private static boolean partCorner(Mosaic mosaic, int column, int row) {
        int columns = mosaic.frame.columns();
        int southEast = row * columns + column;
        int northWest = southEast - columns - 1;
        int[] labels = mosaic.labels;
        return join(labels, northWest, southEast, northWest + 1, southEast - 1)
                || join(labels, northWest + 1, southEast - 1, northWest, southEast);
    }

    private static boolean join(int[] labels, int a, int b, int between, int otherBetween) {
        int label = labels[a];
        if (label != labels[b] || labels[between] == label || labels[otherBetween] == label) {
            return false;
        }
        int filled = labels[between] == Mosaic.OUTSIDE && label != Mosaic.OUTSIDE ? otherBetween : between;
        labels[filled] = label;
        return true;
    }

    private static int[] heirs(Mosaic mosaic, Pieces pieces, int leastCells) {
        int[] heir = new int[pieces.count()];
        int[] longest = new int[pieces.count()];
        Arrays.fill(heir, Mosaic.OUTSIDE);
        java.util.TreeMap<Long, Integer> shared = new java.util.TreeMap<>();
        for (int cell = 0; cell < mosaic.labels.length; cell++) {
            int piece = pieces.pieceOfCell[cell];
            for (int side = 0; piece >= 0 && pieces.cellsOfPiece[piece] < leastCells && side < 4; side++) {
                int next = Pieces.neighbour(mosaic.frame, cell, side);
                int other = next < 0 ? Mosaic.OUTSIDE : pieces.pieceOfCell[next];
                if (other >= 0 && other != piece) {
                    shared.merge((long) piece << 32 | other, 1, Integer::sum);
                }
            }
        }
        shared.forEach((pair, sides) -> {
            int piece = (int) (pair >>> 32);
            int other = pair.intValue();
            int weight = sides * 4 + (pieces.cellsOfPiece[other] >= leastCells ? 2 : 0);
            if (weight > longest[piece]) {
                longest[piece] = weight;
                heir[piece] = other;
            }
        });
        return heir;
    }

    private static boolean handOver(Mosaic mosaic, Pieces pieces, int[] heir) {
        boolean[] taken = new boolean[pieces.count()];
        boolean changed = false;
        for (int piece = 0; piece < heir.length; piece++) {
            // a piece that inherits in this round must not itself be handed over in it
            if (heir[piece] >= 0 && !taken[piece]) {
                taken[heir[piece]] = true;
                changed = true;
            } else {
                heir[piece] = Mosaic.OUTSIDE;
            }
        }
        for (int cell = 0; changed && cell < mosaic.labels.length; cell++) {
            int piece = pieces.pieceOfCell[cell];
            if (piece >= 0 && heir[piece] >= 0) {
                mosaic.labels[cell] = pieces.labelOfPiece[heir[piece]];
            }
        }
        return changed;
    }

    private static void spread(Mosaic mosaic, int[] queue, int filled) {
        int tail = filled;
        for (int head = 0; head < tail; head++) {
            for (int side = 0; side < 4; side++) {
                int next = Pieces.neighbour(mosaic.frame, queue[head], side);
                if (next >= 0 && mosaic.labels[next] == Integer.MAX_VALUE) {
                    mosaic.labels[next] = mosaic.labels[queue[head]];
                    queue[tail++] = next;
                }
            }
        }
    }
}
