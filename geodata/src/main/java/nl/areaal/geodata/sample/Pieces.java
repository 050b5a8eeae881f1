package nl.areaal.geodata.sample;

import java.util.Arrays;

/** The connected pieces (side by side, not corner to corner) of a mosaic, numbered in reading order. */
final class Pieces {
    final int[] pieceOfCell;
    final int[] labelOfPiece;
    final int[] cellsOfPiece;

    private Pieces(int[] pieceOfCell, int[] labelOfPiece, int[] cellsOfPiece) {
        this.pieceOfCell = pieceOfCell;
        this.labelOfPiece = labelOfPiece;
        this.cellsOfPiece = cellsOfPiece;
    }

    static Pieces of(Mosaic mosaic) {
        int[] pieceOfCell = new int[mosaic.labels.length];
        Arrays.fill(pieceOfCell, Mosaic.OUTSIDE);
        int[] labels = new int[mosaic.labels.length];
        int[] sizes = new int[mosaic.labels.length];
        int[] queue = new int[mosaic.labels.length];
        int pieces = 0;
        for (int cell = 0; cell < pieceOfCell.length; cell++) {
            if (mosaic.inside(cell) && pieceOfCell[cell] == Mosaic.OUTSIDE) {
                labels[pieces] = mosaic.labels[cell];
                sizes[pieces] = flood(mosaic, cell, pieces, pieceOfCell, queue);
                pieces++;
            }
        }
        return new Pieces(pieceOfCell, Arrays.copyOf(labels, pieces), Arrays.copyOf(sizes, pieces));
    }

    int count() {
        return labelOfPiece.length;
    }

    private static int flood(Mosaic mosaic, int start, int piece, int[] pieceOfCell, int[] queue) {
        int head = 0;
        int tail = 0;
        queue[tail++] = start;
        pieceOfCell[start] = piece;
        while (head < tail) {
            int cell = queue[head++];
            for (int side = 0; side < 4; side++) {
                int next = neighbour(mosaic.frame, cell, side);
                if (next >= 0 && pieceOfCell[next] < 0 && mosaic.labels[next] == mosaic.labels[start]) {
                    pieceOfCell[next] = piece;
                    queue[tail++] = next;
                }
            }
        }
        return tail;
    }

    /** The cell beside a cell: 0 north, 1 east, 2 south, 3 west; -1 beyond the frame. */
    static int neighbour(SampleFrame frame, int cell, int side) {
        int columns = frame.columns();
        return switch (side) {
            case 0 -> cell - columns;
            case 1 -> cell % columns == columns - 1 ? -1 : cell + 1;
            case 2 -> cell + columns < frame.cells() ? cell + columns : -1;
            default -> cell % columns == 0 ? -1 : cell - 1;
        };
    }
}
