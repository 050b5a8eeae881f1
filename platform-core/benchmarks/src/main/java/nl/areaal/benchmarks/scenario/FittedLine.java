package nl.areaal.benchmarks.scenario;

/** The straight line that comes nearest to points, by least squares. */
final class FittedLine {
    private int count;
    private double sumX;
    private double sumY;
    private double sumXX;
    private double sumXY;

    void add(double x, double y) {
        count++;
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
    }

    double at(double x) {
        return (sumY - slope() * sumX) / count + slope() * x;
    }

    /** Where the line reaches a height. */
    double where(double y) {
        return (y - at(0)) / slope();
    }

    private double slope() {
        return (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX);
    }
}
