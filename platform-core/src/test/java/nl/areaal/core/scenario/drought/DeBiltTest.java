package nl.areaal.core.scenario.drought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import nl.areaal.core.SharedLines;
import org.junit.jupiter.api.Test;

/** Holds the formulas against what KNMI published for De Bilt, day by day. */
class DeBiltTest {
    private static final int DATE = 1;
    private static final int TEMPERATURE = 11;
    private static final int RADIATION = 20;
    private static final int RAIN = 22;
    private static final int EVAPORATION = 40;

    /** KNMI writes -1 for less than 0.05 mm. */
    private static final double HALF_A_TRACE = 0.025;

    @Test
    void givesTheEvaporationThatKnmiPublishedForEachDayOfTwentyTwoYears() throws IOException {
        List<Day> days = days();
        assertThat(days).hasSize(8116);
        for (Day day : days) {
            assertThat(Makkink.millimetres(day.celsius, day.megajoules))
                    .as(day.date)
                    .isCloseTo(day.evaporation, within(0.0501)); // published in tenths
        }
    }

    @Test
    void findsTheDroughtOf2018() throws IOException {
        List<Day> summer = days().stream()
                .filter(day -> day.date.compareTo("20180401") >= 0 && day.date.compareTo("20180930") <= 0)
                .toList();
        double[] evaporation = summer.stream().mapToDouble(Day::evaporation).toArray();
        double[] rain = summer.stream().mapToDouble(Day::rain).toArray();
        assertThat(summer).hasSize(183);
        double total =
                summer.stream().mapToDouble(day -> day.evaporation - day.rain).sum();
        assertThat(total).isCloseTo(306.0, within(0.05));
        assertThat(PrecipitationDeficit.dayByDay(evaporation, rain)).isCloseTo(328.9, within(0.05));
    }

    private static List<Day> days() throws IOException {
        return SharedLines.require("utrecht/knmi_debilt260_daily_20000101-20220321.txt.gz").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Day.of(line.split(",", -1)))
                .toList();
    }

    private record Day(String date, double celsius, double megajoules, double rain, double evaporation) {
        static Day of(String[] cells) {
            return new Day(
                    cells[DATE].strip(),
                    number(cells[TEMPERATURE]) / 10,
                    number(cells[RADIATION]) / 100, // J/cm2
                    number(cells[RAIN]) < 0 ? HALF_A_TRACE : number(cells[RAIN]) / 10,
                    number(cells[EVAPORATION]) / 10);
        }

        private static double number(String cell) {
            return Double.parseDouble(cell.strip());
        }
    }
}
