package nl.areaal.geodata.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.story.Story;
import nl.areaal.core.story.Story.Step;
import nl.areaal.geodata.story.StoryStore;

/** A story that shows what a story is, labelled as an example. */
final class SampleStories {
    private static final String USER = "areaal";

    private static final Story WARM_TOWN = new Story(
            UUID.nameUUIDFromBytes("areaal example story warm town".getBytes(StandardCharsets.UTF_8)),
            "Voorbeeld: warme wijken in Utrecht",
            "Vier kaartbeelden met een tekst erbij, om te zien wat een verhaal is. De kaart hoort bij de voorbeeldregio: namen en"
                    + " aantallen zijn echt, straten, bomen en metingen zijn bedacht.",
            "nl",
            List.of(
                    new Step(
                            "Stad en land",
                            "Utrecht ligt tussen weilanden in het westen en bos in het oosten. Die liggen dichtbij, maar niet om de"
                                    + " hoek: in de wijken zelf staan vooral huizen.",
                            "area=GM0344&view=5.10000,52.09500,11.30"),
                    new Step(
                            "Waar warmte blijft hangen",
                            "De kleuren laten zien hoeveel warmer een plek gemiddeld is dan het land eromheen. Een model heeft dat"
                                    + " berekend uit bebouwing, groen en inwoners. Het midden van de stad springt eruit.",
                            "area=GM0344&layers=heat&view=5.10000,52.09500,11.30"),
                    new Step(
                            "Wat er gemeten wordt",
                            "Elke stip is een sensor, met de nieuwste waarde erbij. Wat een model berekent, is hier naast metingen"
                                    + " te leggen.",
                            "view=5.12100,52.09100,13.20"),
                    new Step(
                            "Een straat van dichtbij",
                            "Veel steen en weinig schaduw. Wat bomen hier zouden doen, is uit te zoeken: teken ze in op de kaart,"
                                    + " onder Scenario, en de cijfers lopen mee.",
                            "view=5.12100,52.09100,16.30,-20.0,60.0")));

    private final StoryStore stories;

    SampleStories(DataSource database) {
        stories = new StoryStore(database);
    }

    /** Keeps it; one that is there already stays as it is. */
    void save() {
        if (stories.find(WARM_TOWN.id()).isEmpty()) {
            stories.save(WARM_TOWN, USER);
        }
    }
}
