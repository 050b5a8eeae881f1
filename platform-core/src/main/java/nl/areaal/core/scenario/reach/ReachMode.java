package nl.areaal.core.scenario.reach;

import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Parameter;

/** How people travel, and how fast that is, stops at crossings included. */
@SuppressWarnings("ImmutableEnumChecker") // records of texts and numbers never change
public enum ReachMode {
    BIKE(
            "reach",
            new Bilingual("Banen binnen een half uur fietsen", "Jobs within half an hour by bike"),
            new Parameter(
                    ReachCard.SPEED,
                    new Bilingual("snelheid op de fiets", "speed by bike"),
                    "km/h",
                    15,
                    16.5,
                    18,
                    "assumption: from people who take it easy to people in a hurry; an electric bike is faster")),
    WALK(
            "reach-walk",
            new Bilingual("Banen binnen een half uur lopen", "Jobs within half an hour on foot"),
            new Parameter(
                    ReachCard.SPEED,
                    new Bilingual("snelheid te voet", "speed on foot"),
                    "km/h",
                    4,
                    4.8,
                    5.5,
                    "assumption: from people who take it easy to people in a hurry"));

    private final String key;
    private final Bilingual title;
    private final Parameter speed;

    ReachMode(String key, Bilingual title, Parameter speed) {
        this.key = key;
        this.title = title;
        this.speed = speed;
    }

    /** The key of the model that answers for it. */
    public String key() {
        return key;
    }

    Bilingual title() {
        return title;
    }

    Parameter speed() {
        return speed;
    }
}
