package nl.areaal.core.scenario.engine;

import java.util.stream.DoubleStream;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.RegionModel.RegionAnswer;

/** The answer for each area with each set of parameters, however it came about. */
interface AreaMeans {
    int sets();

    /** NaN where there is no answer. */
    double mean(int set, int zone);

    double squareMetres(int zone);

    static AreaMeans of(ZoneSums sums, Zones zones) {
        return new AreaMeans() {
            @Override
            public int sets() {
                return sums.quantities();
            }

            @Override
            public double mean(int set, int zone) {
                return sums.mean(set, zone);
            }

            @Override
            public double squareMetres(int zone) {
                return sums.squareMetres(0, zone, zones.frame());
            }
        };
    }

    static AreaMeans of(RegionAnswer answer) {
        return new AreaMeans() {
            @Override
            public int sets() {
                return answer.bySetAndZone().length;
            }

            @Override
            public double mean(int set, int zone) {
                return answer.bySetAndZone()[set][zone];
            }

            @Override
            public double squareMetres(int zone) {
                return answer.squareMetres()[zone];
            }
        };
    }

    /** The answers of an area, one for each set. */
    default double[] answers(int zone) {
        double[] answers = new double[sets()];
        for (int set = 0; set < answers.length; set++) {
            answers[set] = mean(set, zone);
        }
        return answers;
    }

    /** Whether every set of parameters gives an answer for an area. */
    default boolean isComplete(int zone) {
        return DoubleStream.of(answers(zone)).noneMatch(Double::isNaN);
    }
}
