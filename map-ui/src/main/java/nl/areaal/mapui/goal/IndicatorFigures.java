package nl.areaal.mapui.goal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.goal.Basis;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.Indicator;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.origin.AreaOrigin;
import nl.areaal.geodata.origin.OriginStore;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.scenario.AreaAnswers;
import nl.areaal.mapui.scenario.AreaAnswers.Told;
import nl.areaal.mapui.scenario.BaselineNotReadyException;

/** Gives the figures of all indicators for an area, as they are known now. */
final class IndicatorFigures {
    private static final ZoneId ZONE = Figures.REGION_ZONE;

    private final AreaAnswers answers;
    private final AreaStore areas;
    private final OriginStore origins;

    IndicatorFigures(AreaAnswers answers, DataSource database) {
        this.answers = answers;
        this.areas = new AreaStore(database);
        this.origins = new OriginStore(database);
    }

    /** By the key of the indicator; those without a figure are left out. */
    Map<String, Figure> of(AreaCode area) {
        Map<String, Figure> figures = new HashMap<>();
        for (Told told : answers(area)) {
            told.result()
                    .ifPresent(result -> figures.put(
                            told.card().key(),
                            new Figure(
                                    result.value(),
                                    result.low(),
                                    result.high(),
                                    result.unit(),
                                    year(told.figure().finishedAt()),
                                    new Basis(
                                            told.card().key(),
                                            told.figure().modelVersion(),
                                            List.of(),
                                            Optional.of(told.run())))));
        }
        areas.summary(area).ifPresent(summary -> addCounts(summary, figures));
        return figures;
    }

    static int year(Instant time) {
        return time.atZone(ZONE).getYear();
    }

    private List<Told> answers(AreaCode area) {
        try {
            return answers.about(area.value(), Optional.empty());
        } catch (BaselineNotReadyException notYet) {
            return List.of();
        }
    }

    private void addCounts(AreaSummary area, Map<String, Figure> figures) {
        Optional<AreaOrigin> origin = origins.find(area.code());
        OptionalInt year = areas.find(area.code()).map(Area::validFrom).stream()
                .mapToInt(from -> from.getYear())
                .findFirst();
        if (origin.isPresent() && year.isPresent()) {
            Basis basis = new Basis(
                    origin.get().dataset().id(),
                    String.valueOf(origin.get().version().version()),
                    List.of(origin.get().dataset().id() + " version "
                            + origin.get().version().version()),
                    Optional.empty());
            area.dwellings().ifPresent(count -> figures.put(Indicator.DWELLINGS.key(), counted(count, year, basis)));
            area.inhabitants()
                    .ifPresent(count -> figures.put(Indicator.INHABITANTS.key(), counted(count, year, basis)));
        }
    }

    private static Figure counted(int count, OptionalInt year, Basis basis) {
        return new Figure(count, count, count, Indicator.DWELLINGS.unit(), year.getAsInt(), basis);
    }
}
