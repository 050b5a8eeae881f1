package nl.areaal.geodata.sample;

import java.time.Instant;
import java.util.Optional;

/**
 * What a datastream of the sample region reads at any moment, past or to come.
 *
 * <p>A pure function of the datastream's key and the time: history and live feed agree wherever they meet. All stations
 * share the {@link SampleWeather weather} and the rush hours; each adds its own place and its own small chance.
 */
public final class SampleSeries {
    /** Counts up when the same key and time come to give another reading. */
    static final int VERSION = 1;

    private static final long CHARACTER = 7;
    private static final double OWN_CHANCE_HOURS = 5;

    private final SampleNetwork network;
    private final SampleQuantity quantity;
    private final long seed;
    /** From 0 to 1: what makes this station higher or lower than its neighbours. */
    private final double character;

    private SampleSeries(SampleNetwork network, SampleQuantity quantity, String stationKey) {
        this.network = network;
        this.quantity = quantity;
        this.seed = Noise.hash(stationKey.hashCode(), quantity.property.name().hashCode(), 0);
        this.character = Noise.unit(seed, CHARACTER, 0);
    }

    /**
     * The series of a datastream, when it is one of the sample region's.
     *
     * @param datastreamKey e.g. VB-LUCHT-001/NO2
     */
    public static Optional<SampleSeries> find(String datastreamKey) {
        int slash = datastreamKey.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return SampleNetwork.find(datastreamKey)
                .flatMap(network -> network.quantity(datastreamKey.substring(slash + 1))
                        .map(quantity -> new SampleSeries(network, quantity, datastreamKey.substring(0, slash))));
    }

    /**
     * What a datastream of the sample region reads.
     *
     * @throws IllegalArgumentException when the key is not one of the sample region's
     */
    public static double value(String datastreamKey, Instant time) {
        return find(datastreamKey)
                .orElseThrow(() -> new IllegalArgumentException(
                        "datastream is '" + datastreamKey + "', expected one of the sample region"))
                .at(time);
    }

    /** The reading at a moment, always within the plausible range. */
    public double at(Instant time) {
        SampleMoment moment = SampleMoment.of(time);
        return quantity.shown(exact(moment, Noise.smooth(seed, moment.hours(), 0, OWN_CHANCE_HOURS)));
    }

    private double exact(SampleMoment moment, double chance) {
        return switch (quantity) {
            case NO2 -> nitrogenDioxide(moment) + 2 * chance;
            case PM25 -> fineDust(moment) + 0.8 * chance;
            case AIR_TEMPERATURE -> SampleWeather.celsius(moment) + townWarmth(moment) + 0.4 * chance;
            case HUMIDITY -> SampleWeather.humidityPercent(moment) + 6 * (character - 0.5) + 3 * chance;
            case GROUNDWATER -> groundwater(moment) + 0.01 * chance;
            case WATER_LEVEL -> network == SampleNetwork.RIVER ? river(moment) : canal(moment) + 0.01 * chance;
            case TRAFFIC -> busiest() * moment.roadLoad() * (1 + 0.08 * chance);
            case SPEED -> speed(moment) + 2.5 * chance;
            case SOIL_MOISTURE -> soilMoisture(moment) + 0.3 * chance;
            case SOIL_TEMPERATURE -> SampleWeather.soilCelsius(moment) + character - 0.5 + 0.1 * chance;
        };
    }

    /** Traffic makes it, wind takes it away, and winter keeps it low over the ground. */
    private double nitrogenDioxide(SampleMoment moment) {
        double still = 0.75 + 0.7 * SampleWeather.calm(moment);
        return (16 + 9 * character) * (0.75 + 0.75 * moment.roadLoad()) * still * (1 - 0.15 * moment.summer(0));
    }

    /** Comes with calm air and, in the cold months, with the stoves of the evening; rain washes it out. */
    private double fineDust(SampleMoment moment) {
        double calm = SampleWeather.calm(moment);
        double stoves = 0.12 * (1 - moment.summer(0)) * moment.hump(21.5, 2.5);
        double washed = 1 - 0.35 * Math.min(1, SampleWeather.wetness(moment, 0.1, 1.2));
        return (5 + 3 * character + 18 * calm * calm) * washed * (1 - 0.15 * moment.summer(0) + stoves);
    }

    /** Stone gives its warmth back at night. */
    private double townWarmth(SampleMoment moment) {
        double night = network == SampleNetwork.AIR ? 0.7 * (1 + moment.daily(2)) : 0;
        return character - 0.5 + night;
    }

    /** Falls all summer, and rises when rain has come down to it. */
    private double groundwater(SampleMoment moment) {
        double season = (0.14 + 0.12 * character) * moment.summer(55);
        return 0.7 + 0.8 * character + season - 0.35 * SampleWeather.wetness(moment, 0.8, 12);
    }

    /** The river carries rain from far away, and a faint tide from the sea. */
    private double river(SampleMoment moment) {
        double tide = 0.07 * Math.sin(2 * Math.PI * moment.hours() / 12.42);
        return 1.1 + 3 * character + 1.6 * SampleWeather.wetness(moment, 2, 7) - 0.25 * moment.summer(40) + tide;
    }

    /** Kept at its level by the locks, a hand's breadth up and down. */
    private double canal(SampleMoment moment) {
        return -0.42 + 0.04 * character + 0.08 * SampleWeather.wetness(moment, 0.2, 0.8);
    }

    private double busiest() {
        return network == SampleNetwork.MOTORWAY ? 4_200 + 4_300 * character : 550 + 1_100 * character;
    }

    private double speed(SampleMoment moment) {
        double load = moment.roadLoad();
        return network == SampleNetwork.MOTORWAY
                ? 99 - (25 + 30 * character) * Math.pow(load, 3)
                : 46 - (12 + 8 * character) * load * load;
    }

    private double soilMoisture(SampleMoment moment) {
        return 26 + 10 * character - 7 * moment.summer(20) + 16 * SampleWeather.wetness(moment, 0.15, 5);
    }
}
