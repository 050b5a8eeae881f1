package nl.areaal.geodata.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.areaal.core.observation.Sensor;

/** The measuring networks of the sample region: stations that are alike, with a prefix for their keys. */
@SuppressWarnings("ImmutableEnumChecker") // it takes no records of other modules, nor unmodifiable lists
enum SampleNetwork {
    AIR(
            "VB-LUCHT-",
            "Luchtmeetpunt",
            new Sensor("Voorbeeld luchtmeetkast", "Chemiluminescentie (NO2), lichtverstrooiing (PM2,5) en Pt100", ""),
            List.of(SampleQuantity.NO2, SampleQuantity.PM25, SampleQuantity.AIR_TEMPERATURE)),
    WEATHER(
            "VB-WEER-",
            "Weerstation",
            new Sensor(
                    "Voorbeeld weerstation", "Pt100 en capacitieve vochtmeter op 1,5 m in een geventileerde hut", ""),
            List.of(SampleQuantity.AIR_TEMPERATURE, SampleQuantity.HUMIDITY)),
    WELL(
            "VB-PEILBUIS-",
            "Peilbuis",
            new Sensor("Voorbeeld drukopnemer in peilbuis", "Gecompenseerd voor de luchtdruk", ""),
            List.of(SampleQuantity.GROUNDWATER)),
    RIVER(
            "VB-RIVIER-",
            "Waterstandmeter",
            new Sensor("Voorbeeld radarniveaumeter", "Meet de hoogte van het wateroppervlak van boven", ""),
            List.of(SampleQuantity.WATER_LEVEL)),
    CANAL(
            "VB-KANAAL-",
            "Waterstandmeter",
            new Sensor(
                    "Voorbeeld vlotterniveaumeter", "Meet de hoogte van het wateroppervlak in een stilwaterbuis", ""),
            List.of(SampleQuantity.WATER_LEVEL)),
    MOTORWAY(
            "VB-SNELWEG-",
            "Verkeerstelpunt",
            new Sensor("Voorbeeld detectielus", "Lussen in het wegdek, alle rijstroken in beide richtingen", ""),
            List.of(SampleQuantity.TRAFFIC, SampleQuantity.SPEED)),
    TOWN_ROAD(
            "VB-STADSWEG-",
            "Verkeerstelpunt",
            new Sensor("Voorbeeld telradar", "Radar aan een lichtmast, beide richtingen", ""),
            List.of(SampleQuantity.TRAFFIC, SampleQuantity.SPEED)),
    SOIL(
            "VB-BODEM-",
            "Bodemmeetpunt",
            new Sensor("Voorbeeld bodemsonde", "Diëlektrische meting op 20 cm onder gras", ""),
            List.of(SampleQuantity.SOIL_MOISTURE, SampleQuantity.SOIL_TEMPERATURE));

    final String keyPrefix;
    /** What a station of it is called before the name of its place. */
    final String kind;

    final Sensor sensor;
    final List<SampleQuantity> quantities;

    SampleNetwork(String keyPrefix, String kind, Sensor sensor, List<SampleQuantity> quantities) {
        this.keyPrefix = keyPrefix;
        this.kind = kind;
        this.sensor = sensor;
        this.quantities = quantities;
    }

    /** The network that a key of a station or a datastream belongs to. */
    static Optional<SampleNetwork> find(String key) {
        return Arrays.stream(values())
                .filter(network -> key.startsWith(network.keyPrefix))
                .findFirst();
    }

    /** The key of the station with a number, e.g. VB-LUCHT-001. */
    String stationKey(int number) {
        return String.format(Locale.ROOT, "%s%03d", keyPrefix, number);
    }

    /** What the part of a datastream's key after its station stands for. */
    Optional<SampleQuantity> quantity(String name) {
        return quantities.stream()
                .filter(quantity -> quantity.property.name().equals(name))
                .findFirst();
    }
}
