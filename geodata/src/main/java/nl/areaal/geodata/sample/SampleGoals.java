package nl.areaal.geodata.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.goal.AsOf;
import nl.areaal.core.goal.Basis;
import nl.areaal.core.goal.Confidence;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.GoalPath;
import nl.areaal.core.goal.GoalPath.Side;
import nl.areaal.core.goal.GoalText;
import nl.areaal.core.goal.Indicator;
import nl.areaal.core.goal.Measure;
import nl.areaal.core.goal.Milestone;
import nl.areaal.core.goal.Wording;
import nl.areaal.core.scenario.Theme;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.goal.GoalStore;
import nl.areaal.geodata.goal.InterpretationStore;
import nl.areaal.geodata.origin.OriginStore;

/**
 * Goals such as gemeenten and a province set, made up and labelled so. Where they begin is what was counted or, later, the first
 * answer of a model; two of them have a text, of which the first figure of its model will make one stale.
 */
final class SampleGoals {
    private static final String USER = "areaal";
    private static final String LANGUAGE = "nl";
    private static final int COUNTED_IN = 2022;

    private static final List<Wish> WISHES = List.of(
            new Wish(
                    "GM0344",
                    Theme.HEAT,
                    "heat",
                    "Minder hitte in de wijken van Utrecht",
                    "Op warme dagen slapen mensen in de versteende wijken slecht. Meer schaduw en minder steen helpen.",
                    new Target(Side.AT_MOST, 0.8, 2035)),
            new Wish(
                    "GM0307",
                    Theme.WATER,
                    "rain",
                    "Minder water op straat in Amersfoort",
                    "Bij een zware bui moet het water ergens heen kunnen, anders loopt het de huizen in.",
                    new Target(Side.AT_MOST, 15, 2032)),
            new Wish(
                    "GM0736",
                    Theme.PEAT,
                    "peat",
                    "Minder broeikasgas uit het veen van De Ronde Venen",
                    "Hoger slootpeil houdt het veen nat: er komt minder broeikasgas vrij en de bodem daalt minder.",
                    new Target(Side.AT_MOST, 5, 2035)),
            new Wish(
                    "GM0307",
                    Theme.LIVING,
                    Indicator.DWELLINGS.key(),
                    "Genoeg woningen in Amersfoort",
                    "Wie hier werkt of opgroeit, moet er ook kunnen wonen.",
                    new Target(Side.AT_LEAST, 80_000, 2035)),
            new Wish(
                    "GM0321",
                    Theme.GREEN,
                    "green",
                    "Groen op loopafstand in Houten",
                    "Groen om de hoek nodigt uit om naar buiten te gaan, ook wie slecht ter been is.",
                    new Target(Side.AT_LEAST, 60, 2032)));

    private final GoalStore goals;
    private final InterpretationStore texts;
    private final AreaStore areas;
    private final OriginStore origins;

    SampleGoals(DataSource database) {
        goals = new GoalStore(database);
        texts = new InterpretationStore(database);
        areas = new AreaStore(database);
        origins = new OriginStore(database);
    }

    /**
     * Keeps them with some measures and texts; what is there already stays as it is.
     *
     * @return how many goals there are
     */
    long save() {
        WISHES.forEach(this::save);
        measure(0, "Bomen en gevelgroen in de binnenstad", "Gemeente Utrecht", 2026, 2030);
        measure(0, "Schoolpleinen worden tuinen", "Scholen en gemeente Utrecht", 2026, 2028);
        measure(1, "Straten die worden opgebroken, krijgen ruimte voor water", "Gemeente Amersfoort", 2026, 2032);
        measure(2, "Hoger slootpeil waar boeren meedoen", "Waterschap, met de boeren", 2026, 2030);
        measure(3, "Bouwen rond de stations", "Gemeente Amersfoort, met bouwers", 2024, 2034);
        writeAboutHeat();
        writeAboutHousing();
        return WISHES.size();
    }

    private void save(Wish wish) {
        goals.save(wish.goal(baseline(wish)), USER);
    }

    /** What the dataset of the areas counts; where a model must tell, its first answer will be the beginning. */
    private Optional<Milestone> baseline(Wish wish) {
        return counted(wish).map(figure -> new Milestone(COUNTED_IN, figure.value()));
    }

    private Optional<Figure> counted(Wish wish) {
        if (!wish.indicator.equals(Indicator.DWELLINGS.key())) {
            return Optional.empty();
        }
        AreaCode area = new AreaCode(wish.area);
        return origins.find(area).flatMap(origin -> {
            String version = String.valueOf(origin.version().version());
            Basis basis = new Basis(
                    origin.dataset().id(),
                    version,
                    List.of(origin.dataset().id() + " version " + version),
                    Optional.empty());
            return areas.summary(area).stream()
                    .flatMapToInt(summary -> summary.dwellings().stream())
                    .mapToObj(count -> new Figure(count, count, count, Indicator.DWELLINGS.unit(), COUNTED_IN, basis))
                    .findFirst();
        });
    }

    private void measure(int wish, String title, String by, int from, int to) {
        Measure measure = new Measure(id(title), title, by, new Measure.Years(from, to), Optional.empty());
        goals.save(WISHES.get(wish).id(), measure, USER);
    }

    private void writeAboutHeat() {
        write(
                WISHES.getFirst(),
                new Wording(
                        "We beginnen met de wijken waar weinig bomen staan en veel mensen wonen. Hoe warm die nu zijn, moest bij"
                                + " het schrijven nog worden doorgerekend.",
                        "De provincie betaalt mee aan bomen en deelt wat elders werkt; de gemeente beslist over haar straten.",
                        "Hete zomers komen vaker voor. Leidingen onder de straat laten niet overal bomen toe.",
                        Confidence.LOW,
                        LANGUAGE));
    }

    private void writeAboutHousing() {
        write(
                WISHES.get(3),
                new Wording(
                        "De teller is die van begin 2022. Wat er sindsdien gebouwd is, staat er nog niet in; zonder nieuwe telling"
                                + " is niet te zeggen of het hard genoeg gaat.",
                        "De provincie stelt plannen vast met de gemeenten en helpt met het verkeer rond nieuwe wijken.",
                        "Rente, bouwkosten en plek op het stroomnet bepalen mee hoe snel er gebouwd wordt.",
                        Confidence.MEDIUM,
                        LANGUAGE));
    }

    private void write(Wish wish, Wording wording) {
        if (texts.newest(wish.id()).isEmpty()) {
            GoalPath path = goals.find(wish.id()).orElseThrow().path();
            texts.add(wish.id(), wording, USER, new AsOf(counted(wish), path));
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("areaal example " + name).getBytes(StandardCharsets.UTF_8));
    }

    private record Target(Side side, double value, int year) {}

    private record Wish(String area, Theme theme, String indicator, String title, String reason, Target target) {
        UUID id() {
            return SampleGoals.id(area + " " + indicator);
        }

        Goal goal(Optional<Milestone> baseline) {
            return new Goal(
                    id(),
                    new AreaCode(area),
                    new GoalText(title, reason, LANGUAGE),
                    theme,
                    Indicator.find(indicator).orElseThrow(),
                    new GoalPath(baseline, new Milestone(target.year, target.value), target.side),
                    true);
        }
    }
}
