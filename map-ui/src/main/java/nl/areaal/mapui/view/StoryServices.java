package nl.areaal.mapui.view;

import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.story.ToldStory;
import nl.areaal.geodata.story.StoryStore;
import nl.areaal.mapui.security.SignedIn;
import org.springframework.stereotype.Component;

/** What stories are made of, and who reads. */
@Component
record StoryServices(StoryStore stories, AreaServices known, ScenarioServices planned, SignedIn signedIn) {
    /** A story by its number in an address. */
    Optional<ToldStory> find(String number) {
        try {
            return stories.find(UUID.fromString(number));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether whoever is signed in may change it: who made it, and those who decide what everybody may read. */
    boolean mayChange(ToldStory told) {
        return signedIn.mayPublish()
                || signedIn.user().filter(told.author()::equals).isPresent();
    }
}
