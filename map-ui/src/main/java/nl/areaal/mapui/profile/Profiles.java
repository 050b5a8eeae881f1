package nl.areaal.mapui.profile;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.area.DrawnArea;
import nl.areaal.core.area.SimilarAreas;
import nl.areaal.core.claim.Claim;
import nl.areaal.core.claim.ClaimKind;
import nl.areaal.core.claim.GroundClaims;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.area.DrawnAreaStore;
import nl.areaal.geodata.scenario.AreaFigureStore;
import nl.areaal.geodata.scenario.ScenarioStore;
import nl.areaal.mapui.profile.Profile.Likeness;
import nl.areaal.mapui.profile.ProfileLine.Of;
import nl.areaal.mapui.scenario.Analyses;
import nl.areaal.mapui.scenario.AreaAnswers;
import nl.areaal.mapui.scenario.AreaAnswers.Told;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Gathers what there is to tell about an area. Safe for use by several threads. */
public class Profiles {
    private static final int MOST_ALIKE = 5;

    private final AreaAnswers answers;
    private final Analyses analyses;
    private final AreaStore areas;
    private final DrawnAreaStore drawn;
    private final AreaFigureStore figures;
    private final ScenarioStore scenarios;

    Profiles(AreaAnswers answers, Analyses analyses, DataSource database) {
        this.answers = answers;
        this.analyses = analyses;
        this.areas = new AreaStore(database);
        this.drawn = new DrawnAreaStore(database);
        this.figures = new AreaFigureStore(database);
        this.scenarios = new ScenarioStore(database);
    }

    /**
     * The figures of an area in their surroundings.
     *
     * @throws nl.areaal.mapui.scenario.BaselineNotReadyException when an area was drawn where there is nothing yet to sum
     */
    public Profile of(AreaSummary area) {
        Optional<AreaSummary> around = around(area);
        Likeness alikeIn = likeness(area);
        List<AreaSummary> alike = alike(area, alikeIn);
        List<AreaSummary> parts = areas.children(area.code());
        List<Told> told = answers.about(area.code().value(), Optional.empty());
        Map<UUID, Map<String, AreaResult>> others = figures.of(
                told.stream().map(Told::run).toList(),
                Stream.of(around.stream(), alike.stream(), parts.stream())
                        .flatMap(some -> some)
                        .map(other -> other.code().value())
                        .toList());
        List<ProfileLine> lines = told.stream()
                .filter(one -> one.result().isPresent())
                .map(one -> line(one, around, alike, parts, others.getOrDefault(one.run(), Map.of())))
                .toList();
        List<ModelCard> silent = told.stream()
                .filter(one -> one.result().isEmpty())
                .map(Told::card)
                .toList();
        return new Profile(area, around, alike, alikeIn, lines, silent);
    }

    private ProfileLine line(
            Told told,
            Optional<AreaSummary> around,
            List<AreaSummary> alike,
            List<AreaSummary> parts,
            Map<String, AreaResult> others) {
        AreaResult here = told.result().orElseThrow();
        Comparator<Of> rising = Comparator.comparingDouble(of -> of.result().value());
        boolean lessIsBetter = told.card().moreIs() == ModelCard.MoreIs.WORSE;
        return new ProfileLine(
                told.card(),
                told.run(),
                here,
                analyses.spread(told.card().key(), here.areaCode()),
                around.map(area -> others.get(area.code().value())),
                known(alike, others).sorted(rising).toList(),
                known(parts, others)
                        .sorted(lessIsBetter ? rising.reversed() : rising)
                        .toList());
    }

    private static Stream<Of> known(List<AreaSummary> some, Map<String, AreaResult> others) {
        return some.stream()
                .map(area ->
                        Optional.ofNullable(others.get(area.code().value())).map(result -> new Of(area, result)))
                .flatMap(Optional::stream);
    }

    /** What it is a part of; of a drawn area the gemeente that holds its middle, or else the province. */
    private Optional<AreaSummary> around(AreaSummary area) {
        if (!area.code().isDrawn()) {
            return area.parent().flatMap(areas::summary);
        }
        return drawn.find(area.code())
                .map(DrawnArea::boundary)
                .map(Geometry::getInteriorPoint)
                .flatMap(this::holding);
    }

    private Optional<AreaSummary> holding(Point middle) {
        return areas.at(middle.getX(), middle.getY(), AreaLevel.GEMEENTE)
                .or(() -> areas.at(middle.getX(), middle.getY(), AreaLevel.PROVINCIE));
    }

    private Likeness likeness(AreaSummary area) {
        if (area.code().isDrawn()) {
            return Likeness.COVER;
        }
        return analyses.landCover(area.code().value()).isPresent() ? Likeness.DWELLINGS_AND_COVER : Likeness.DWELLINGS;
    }

    private List<AreaSummary> alike(AreaSummary area, Likeness by) {
        AreaLevel compared = area.code().isDrawn() ? AreaLevel.WIJK : area.level();
        Map<String, AreaSummary> level = areas.summaries(compared).stream()
                .collect(Collectors.toMap(one -> one.code().value(), Function.identity()));
        Map<String, double[]> features = new HashMap<>();
        Stream.concat(level.values().stream(), Stream.of(area))
                .forEach(one -> features(one, by)
                        .ifPresent(found -> features.put(one.code().value(), found)));
        return SimilarAreas.to(area.code().value(), features, MOST_ALIKE).stream()
                .map(level::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<double[]> features(AreaSummary area, Likeness by) {
        return switch (by) {
            case DWELLINGS -> density(area);
            case COVER -> analyses.landCover(area.code().value());
            case DWELLINGS_AND_COVER ->
                density(area)
                        .flatMap(density -> analyses.landCover(area.code().value())
                                .map(cover -> DoubleStream.concat(Arrays.stream(density), Arrays.stream(cover))
                                        .toArray()));
        };
    }

    /** Densities differ by factors, so their logarithm counts. */
    private static Optional<double[]> density(AreaSummary area) {
        return area.dwellings().stream()
                .mapToObj(dwellings -> new double[] {Math.log1p(dwellings / area.hectares())})
                .findFirst();
    }

    /** What kept scenarios want with the ground of an area. */
    public GroundClaims claims(AreaCode area) {
        return claims(area, Instant.MAX);
    }

    /** What those that were kept by a moment want with it; what is kept never changes. */
    public GroundClaims claims(AreaCode area, Instant keptBy) {
        Optional<Geometry> ground = area.isDrawn()
                ? drawn.find(area).map(DrawnArea::boundary)
                : areas.find(area).map(found -> found.boundary());
        Set<Claim> claims = new LinkedHashSet<>();
        scenarios.touching(area.value()).stream()
                .filter(step -> !step.keptAt().isAfter(keptBy))
                .forEach(step -> ClaimKind.of(step.intervention())
                        .ifPresent(kind -> claims.add(new Claim(
                                kind, step.scenario(), step.intervention().extent()))));
        return GroundClaims.within(ground.orElseThrow(), List.copyOf(claims));
    }
}
