package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.profile.Profile;

/** How closely people live in an area, beside the area around it and areas that are like it. */
final class DensityTable extends Div {
    private final Figures figures = new Figures(getLocale());
    private final Profile profile;

    DensityTable(Profile profile, Runnable explain) {
        this.profile = profile;
        addClassName("profile-density");
        add(new TextTable(
                List.of("density.what", "density.here", "density.around", "density.alike"),
                List.of(
                        row("density.dwellings", AreaSummary::dwellings),
                        row("density.inhabitants", AreaSummary::inhabitants))));
        add(new WhyLink(getTranslation("density.what"), explain));
    }

    private List<String> row(String key, Function<AreaSummary, OptionalInt> count) {
        return List.of(
                getTranslation(key),
                told(perHectare(profile.area(), count)),
                profile.around().map(area -> told(perHectare(area, count))).orElse("–"),
                told(median(profile.alike().stream()
                        .flatMapToDouble(area -> perHectare(area, count))
                        .sorted()
                        .toArray())));
    }

    private static DoubleStream perHectare(AreaSummary area, Function<AreaSummary, OptionalInt> count) {
        return count.apply(area).stream().mapToDouble(number -> number / area.hectares());
    }

    private static DoubleStream median(double[] sorted) {
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return DoubleStream.empty();
        }
        return DoubleStream.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    private String told(DoubleStream number) {
        return number.mapToObj(figures::reading).findFirst().orElseGet(() -> getTranslation("area.not-known"));
    }
}
