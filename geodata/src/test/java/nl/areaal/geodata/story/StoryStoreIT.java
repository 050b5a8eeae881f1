package nl.areaal.geodata.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.areaal.core.story.Story;
import nl.areaal.core.story.Story.Step;
import nl.areaal.core.story.ToldStory;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.Test;

class StoryStoreIT {
    @Test
    void aStoryKeepsItsAuthorAndTheOrderOfItsStepsWhenItIsChanged() throws Exception {
        try (TestStore store = TestStore.create()) {
            StoryStore stories = new StoryStore(store.dataSource());
            Step one = new Step("Een", "Eerst.", "area=GM0344");
            Step two = new Step("Twee", "Dan.", "view=5.1,52.0,11");
            UUID id = UUID.randomUUID();
            stories.save(new Story(id, "Warm", "", "nl", List.of(one, two)), "manager");
            Story changed = new Story(id, "Warm en nat", "Over water", "nl", List.of(two, one, two));
            stories.save(changed, "steward");
            ToldStory told = stories.find(id).orElseThrow();
            assertThat(told.story()).isEqualTo(changed);
            assertThat(told.author()).isEqualTo("manager");
            stories.withdraw(id, "steward");
            assertThat(stories.find(id)).isEmpty();
            assertThat(stories.all()).isEmpty();
        }
    }
}
