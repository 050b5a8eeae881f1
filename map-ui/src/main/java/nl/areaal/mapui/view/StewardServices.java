package nl.areaal.mapui.view;

import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.PublicationStore;
import nl.areaal.geodata.quality.BrokenRuleStore;
import nl.areaal.mapui.question.Questions;
import nl.areaal.mapui.security.SignedIn;
import org.springframework.stereotype.Component;

/** What a data steward looks after. */
@Component
record StewardServices(
        BrokenRuleStore broken,
        DatasetStore datasets,
        PublicationStore publications,
        Questions questions,
        SignedIn signedIn) {
    /** The login of whoever acts; only asked of those whom the page lets in. */
    String user() {
        return signedIn.user().orElseThrow();
    }
}
