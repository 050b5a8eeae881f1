package nl.areaal.core.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.CalmRoad;
import nl.areaal.core.scenario.Intervention.CloseRoad;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.LowEmissionZone;
import nl.areaal.core.scenario.Intervention.MakeNature;
import nl.areaal.core.scenario.Intervention.PlaceTurbine;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Intervention.RaiseWaterLevel;
import nl.areaal.core.scenario.Intervention.StoreWater;
import org.locationtech.jts.geom.Polygon;

/**
 * The sorts of intervention, with the settings of each: forms, stored rows, digests and reports are all made from here, so that a
 * new sort is described in one place.
 */
@SuppressWarnings("ImmutableEnumChecker") // settings and functions never change
public enum InterventionKind {
    PLANT_TREES(
            "plant-trees",
            new Bilingual("Bomen planten", "Plant trees"),
            List.of(Setting.share("canopyShare", "aandeel onder boomkronen", "share under tree crowns", 0.4)),
            (extent, of) -> new PlantTrees(extent, of.apply("canopyShare"))),
    DEPAVE(
            "depave",
            new Bilingual("Ontstenen", "Take paving out"),
            List.of(Setting.share(
                    "share", "aandeel van de verharding dat gras wordt", "share of paving made grass", 0.5)),
            (extent, of) -> new Depave(extent, of.apply("share"))),
    BUILD_DWELLINGS(
            "build-dwellings",
            new Bilingual("Woningen bouwen", "Build dwellings"),
            List.of(
                    new Setting("dwellings", new Bilingual("woningen", "dwellings"), "1", 1, 100_000, 200, true),
                    Setting.share("greenShare", "aandeel groen", "green share", 0.3)),
            (extent, of) -> new BuildDwellings(extent, of.apply("dwellings").intValue(), of.apply("greenShare"))),
    STORE_WATER(
            "store-water",
            new Bilingual("Water bergen", "Store water"),
            List.of(Setting.number(
                    "millimetres", new Bilingual("ruimte voor regen", "room for rain"), "mm", 1, 100, 1_000)),
            (extent, of) -> new StoreWater(extent, of.apply("millimetres"))),
    RAISE_WATER_LEVEL(
            "raise-water-level",
            new Bilingual("Waterpeil verhogen", "Raise the water level"),
            List.of(Setting.number(
                    "metres", new Bilingual("hoger slootpeil", "higher ditch water"), "m", 0.01, 0.2, 2)),
            (extent, of) -> new RaiseWaterLevel(extent, of.apply("metres"))),
    CLOSE_ROAD(
            "close-road",
            new Bilingual("Weg afsluiten", "Close a road"),
            List.of(),
            (extent, of) -> new CloseRoad(extent)),
    CALM_ROAD(
            "calm-road",
            new Bilingual("Weg luwer maken", "Calm a road"),
            List.of(
                    Setting.share("trafficShare", "aandeel verkeer dat blijft", "share of traffic that stays", 0.5),
                    Setting.number(
                            "kmPerHour", new Bilingual("hoogste snelheid", "highest speed"), "km/h", 5, 30, 130)),
            (extent, of) -> new CalmRoad(extent, of.apply("trafficShare"), of.apply("kmPerHour"))),
    LOW_EMISSION_ZONE(
            "low-emission-zone",
            new Bilingual("Milieuzone", "Low-emission zone"),
            List.of(Setting.share("emissionShare", "aandeel uitstoot dat blijft", "share of emission that stays", 0.6)),
            (extent, of) -> new LowEmissionZone(extent, of.apply("emissionShare"))),
    PLACE_TURBINE(
            "place-turbine",
            new Bilingual("Windmolen plaatsen", "Place a wind turbine"),
            List.of(
                    Setting.number("megawatts", new Bilingual("vermogen", "power"), "MW", 0.1, 4.5, 15),
                    Setting.number("hubMetres", new Bilingual("ashoogte", "hub height"), "m", 10, 120, 200),
                    Setting.number("rotorMetres", new Bilingual("rotordiameter", "rotor diameter"), "m", 5, 140, 250)),
            (extent, of) ->
                    new PlaceTurbine(extent, of.apply("megawatts"), of.apply("hubMetres"), of.apply("rotorMetres"))),
    MAKE_NATURE(
            "make-nature",
            new Bilingual("Natuurstrook aanleggen", "Make a nature strip"),
            List.of(Setting.share("share", "aandeel dat natuur wordt", "share that becomes nature", 0.8)),
            (extent, of) -> new MakeNature(extent, of.apply("share")));

    private final String key;
    private final Bilingual title;
    private final List<Setting> settings;
    private final BiFunction<Polygon, Function<String, Double>, Intervention> maker;

    InterventionKind(
            String key,
            Bilingual title,
            List<Setting> settings,
            BiFunction<Polygon, Function<String, Double>, Intervention> maker) {
        this.key = key;
        this.title = title;
        this.settings = settings;
        this.maker = maker;
    }

    /** Stable, as in rows and JSON, e.g. {@code plant-trees}. */
    public String key() {
        return key;
    }

    public Bilingual title() {
        return title;
    }

    public List<Setting> settings() {
        return settings;
    }

    /** The kind of that key; empty when there is none. */
    public static Optional<InterventionKind> find(String key) {
        for (InterventionKind kind : values()) {
            if (kind.key.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * An intervention of this kind.
     *
     * @param values by the key of the setting; others are not looked at
     * @throws IllegalArgumentException when one is missing or outside its bounds, or the extent is not a valid polygon
     */
    public Intervention make(Polygon extent, Map<String, Double> values) {
        return maker.apply(extent, setting -> {
            Double value = values.get(setting);
            if (value == null) {
                throw new IllegalArgumentException(
                        key + ": " + setting + " is missing, expected one of the settings " + values.keySet());
            }
            return value;
        });
    }

    /** The settings of an intervention by their keys, in the order of its kind. */
    public static Map<String, Double> settingsOf(Intervention intervention) {
        double[] values = values(intervention);
        List<Setting> settings = intervention.kind().settings;
        Map<String, Double> byKey = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            byKey.put(settings.get(i).key(), values[i]);
        }
        return byKey;
    }

    static double[] values(Intervention intervention) {
        return switch (intervention) {
            case PlantTrees trees -> new double[] {trees.canopyShare()};
            case Depave depave -> new double[] {depave.share()};
            case BuildDwellings homes -> new double[] {homes.dwellings(), homes.greenShare()};
            case StoreWater store -> new double[] {store.millimetres()};
            case RaiseWaterLevel raise -> new double[] {raise.metres()};
            case CloseRoad road -> new double[0];
            case CalmRoad road -> new double[] {road.trafficShare(), road.kmPerHour()};
            case LowEmissionZone zone -> new double[] {zone.emissionShare()};
            case PlaceTurbine turbine -> new double[] {turbine.megawatts(), turbine.hubMetres(), turbine.rotorMetres()};
            case MakeNature nature -> new double[] {nature.share()};
        };
    }

    void check(Polygon extent, double... values) {
        if (extent.isEmpty() || !extent.isValid()) {
            throw new IllegalArgumentException(
                    key + ": extent is " + extent.toText() + ", expected a valid polygon with an area");
        }
        for (int i = 0; i < values.length; i++) {
            settings.get(i).check(key, values[i]);
        }
    }
}
