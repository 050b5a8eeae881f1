package nl.areaal.mapui.view;

import java.util.UUID;
import nl.areaal.core.question.Subject;
import nl.areaal.mapui.security.SignedIn;

/** The pages about what is measured, computed, held and asked here, which anybody may read, and the ways between them. */
final class PublicPages {
    static final String SENSORS = "sensoren";
    static final String SENSOR = "sensor";
    static final String ALGORITHMS = "algoritmes";
    static final String QUESTIONS = "vragen";
    static final String STORIES = "verhalen";
    static final String STORY = "verhaal";
    static final String NEW_STORY = "verhalen/maken";

    /** For those who look after what the other pages show. */
    static final String STEWARD = "beheer";

    static final String DESK = "beheer/vragen";

    /** Not of this UI: the catalogue is an open service with pages of its own. */
    private static final String CATALOGUE = "/catalog";

    private PublicPages() {}

    static String sensor(long thing) {
        return SENSOR + "/" + thing;
    }

    static String story(UUID id) {
        return STORY + "/" + id;
    }

    static String editStory(UUID id) {
        return NEW_STORY + "/" + id;
    }

    static String algorithm(String model) {
        return ALGORITHMS + "/" + model;
    }

    static String questions(Subject subject) {
        return QUESTIONS + "/" + subject.path();
    }

    static AreaPages.Ways ways(SignedIn signedIn, String here) {
        AreaPages.Ways ways = new AreaPages.Ways(signedIn, here);
        if (signedIn.mayPublish()) {
            ways.to(STEWARD, ways.getTranslation("steward.title"));
        } else if (signedIn.mayAnswer()) {
            ways.to(DESK, ways.getTranslation("desk.title"));
        }
        return ways.named(ways.getTranslation("public.label"))
                .to(".", ways.getTranslation("pages.map"))
                .to(SENSORS, ways.getTranslation("near.title"))
                .to(ALGORITHMS, ways.getTranslation("models.title"))
                .to(QUESTIONS, ways.getTranslation("asked.title"))
                .to(STORIES, ways.getTranslation("story.all"))
                .toOutside(CATALOGUE, ways.getTranslation("public.catalogue"));
    }
}
