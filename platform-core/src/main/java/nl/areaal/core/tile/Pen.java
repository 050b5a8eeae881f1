package nl.areaal.core.tile;

/** Writes the commands that draw one feature, each position as the way from the one before. */
final class Pen {
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final ProtobufBuffer commands = new ProtobufBuffer(4096);
    private final ProtobufBuffer points = new ProtobufBuffer(64);
    private int pointCount;
    private long x;
    private long y;

    void startFeature() {
        commands.truncate(0);
        points.truncate(0);
        pointCount = 0;
        x = 0;
        y = 0;
    }

    /** Points of a feature are told in one command, so they wait for {@link #endFeature()}. */
    void point(double toX, double toY) {
        pointCount++;
        move(points, toX, toY);
    }

    /** A line; one that shrank to a point is not drawn. */
    void line(Path line) {
        if (line.size() < 2) {
            return;
        }
        command(MOVE_TO, 1);
        move(commands, line.x(0), line.y(0));
        command(LINE_TO, line.size() - 1);
        for (int i = 1; i < line.size(); i++) {
            move(commands, line.x(i), line.y(i));
        }
    }

    void ring(Path ring, boolean asItRuns) {
        int size = ring.size();
        command(MOVE_TO, 1);
        move(commands, ring.x(0), ring.y(0));
        command(LINE_TO, size - 1);
        for (int i = 1; i < size; i++) {
            int next = asItRuns ? i : size - i;
            move(commands, ring.x(next), ring.y(next));
        }
        command(CLOSE_PATH, 1);
    }

    void endFeature() {
        if (pointCount > 0) {
            command(MOVE_TO, pointCount);
            commands.append(points);
        }
    }

    ProtobufBuffer commands() {
        return commands;
    }

    private void command(int id, int count) {
        commands.varint((long) count << 3 | id);
    }

    private void move(ProtobufBuffer out, double toX, double toY) {
        long newX = (long) toX;
        long newY = (long) toY;
        out.zigzag(newX - x);
        out.zigzag(newY - y);
        x = newX;
        y = newY;
    }
}
