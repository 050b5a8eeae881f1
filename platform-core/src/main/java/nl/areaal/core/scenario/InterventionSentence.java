package nl.areaal.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what an intervention does in a sentence, e.g. {@code Plant trees on 1.2 ha: share under tree crowns 40 %}. */
public final class InterventionSentence {
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final double PERCENT = 100;

    private InterventionSentence() {}

    public static Bilingual of(Intervention intervention) {
        return new Bilingual(sentence(intervention, Locale.of("nl"), "op"), sentence(intervention, Locale.ROOT, "on"));
    }

    private static String sentence(Intervention intervention, Locale locale, String on) {
        InterventionKind kind = intervention.kind();
        String place = String.format(locale, "%.1f ha", intervention.extent().getArea() / SQUARE_METRES_PER_HECTARE);
        List<String> settings = new ArrayList<>();
        double[] values = InterventionKind.values(intervention);
        for (int i = 0; i < values.length; i++) {
            settings.add(setting(kind.settings().get(i), values[i], locale));
        }
        String head = kind.title().in(locale) + " " + on + " " + place;
        return settings.isEmpty() ? head : head + ": " + String.join(", ", settings);
    }

    private static String setting(Setting setting, double value, Locale locale) {
        String name = setting.name().in(locale);
        if (setting.isShare()) {
            return String.format(locale, "%s %.0f %%", name, PERCENT * value);
        }
        String unit = setting.unit().equals("1") ? "" : " " + setting.unit();
        return name + " "
                + (setting.whole() ? String.format(locale, "%,.0f", value) : String.format(locale, "%.4g", value))
                + unit;
    }
}
