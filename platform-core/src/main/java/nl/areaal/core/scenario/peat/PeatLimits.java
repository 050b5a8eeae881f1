package nl.areaal.core.scenario.peat;

import java.util.List;
import nl.areaal.core.scenario.Bilingual;

/** Where the peat model does not hold. */
final class PeatLimits {
    static final List<Bilingual> KNOWN = List.of(
            new Bilingual(
                    "Soort veen, breedte van het perceel en kwel zijn hier onbekend; het cijfer is het midden van alle"
                            + " combinaties van de tabel, alsof elke even vaak voorkomt.",
                    "Kind of peat, width of the parcel and seepage are not known here; the figure is the middle of all the"
                            + " table's combinations, as if each were as common as the next."),
            new Bilingual(
                    "De bandbreedte dekt de helft van de combinaties; één perceel kan erbuiten vallen.",
                    "The band covers half of the combinations; a single parcel can lie beyond."),
            new Bilingual(
                    "Het winterpeil telt als gelijk aan het zomerpeil. De tabel geeft bij een winterpeil dat 0,2 m afwijkt 5 tot"
                            + " 11 procent meer CO2; dat zit niet in de bandbreedte.",
                    "The water level in winter counts as that in summer. At a winter level that differs by 0.2 m the table gives"
                            + " 5 to 11 percent more CO2, which is not in the band."),
            new Bilingual(
                    "Waterinfiltratie onder het maaiveld telt niet mee.",
                    "Water infiltration below the ground is not counted."),
            new Bilingual(
                    "Alleen CO2: bij een hoog peil kan er methaan bij komen.",
                    "CO2 only: at a high water level methane can come on top."),
            new Bilingual(
                    "Een peil hoger dan 0,2 m onder het maaiveld geeft geen antwoord. Zulke cellen tellen dan niet mee in het"
                            + " gemiddelde van een gebied, en een verschil heet dan niet aantoonbaar.",
                    "A water level within 0.2 m of the ground gives no answer. Such cells then drop out of the mean of an area,"
                            + " and a difference then reads not demonstrable."),
            new Bilingual(
                    "De daling van het maaiveld rekent met de drooglegging als diepste grondwaterstand; in droge zomers zakt het"
                            + " grondwater dieper weg, dus dit is eerder te laag.",
                    "The sinking of the ground takes the drainage depth for the lowest groundwater level; in dry summers"
                            + " groundwater sinks deeper, so this is rather too low."));

    private PeatLimits() {}
}
