package nl.areaal.core.scenario.rain;

import java.util.List;
import nl.areaal.core.scenario.Bilingual;

/** Where the runoff model does not hold. */
final class RainLimits {
    static final List<Bilingual> KNOWN = List.of(
            new Bilingual(
                    "De methode is afgeleid van metingen in de Verenigde Staten; voor Nederlandse bodems en het hoge grondwater"
                            + " hier is zij niet geijkt.",
                    "The method comes from measurements in the United States; it has not been calibrated for Dutch soils and the"
                            + " high groundwater here."),
            new Bilingual(
                    "De methode kent alleen de hoeveelheid regen, niet hoe snel die valt en hoe steil het is.",
                    "The method knows only how much rain falls, not how fast, nor how steep the ground is."),
            new Bilingual(
                    "Riool en drains tellen hier niet mee; het model voor water op straat trekt het riool af.",
                    "Sewers and drains don't count here; the model of water on the street takes the sewer off."),
            new Bilingual(
                    "Het curvegetal van een gemengde cel is het gemiddelde van zijn delen; dat geeft minder afstroming dan de"
                            + " delen los zouden geven.",
                    "The curve number of a mixed cell is the mean of its parts, which gives less runoff than the parts would on"
                            + " their own."),
            new Bilingual(
                    "Verhard is wat bebouwd is en niet groen; wat noch verhard, noch groen, noch water is, telt als kale grond.",
                    "Sealed is what is built up and not green; what is neither sealed, nor green, nor water, counts as bare"
                            + " ground."),
            new Bilingual("Begroeiing telt als in goede staat.", "Vegetation counts as being in good condition."),
            new Bilingual(
                    "De bandbreedte geeft weer hoe nat de grond vooraf is; de spreiding van het curvegetal zelf komt er niet in"
                            + " voor. Op verharding verandert natte grond weinig.",
                    "The band shows how wet the ground is beforehand; the scatter of the curve number itself is not in it. On"
                            + " paving wet ground changes little."),
            new Bilingual(
                    "Waar de bodemgroep onbekend is, is er alleen een antwoord als alles verhard of water is.",
                    "Where the soil group is not known there is an answer only if all is sealed or water."));

    private RainLimits() {}
}
