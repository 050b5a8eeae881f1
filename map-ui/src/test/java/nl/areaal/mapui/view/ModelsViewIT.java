package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

class ModelsViewIT extends ViewTestBase {
    @Test
    @WithAnonymousUser
    void everybodyReadsTheCardOfEveryModelInTheirOwnLanguage() {
        UI.getCurrent().navigate(ModelsView.class);
        String page = textOf(ModelsView.class);
        for (ModelCard card : ModelLibrary.cards()) {
            assertThat(page)
                    .contains(
                            card.name().nl(),
                            card.purpose().nl(),
                            card.equation().text())
                    .contains(card.limits().validRange().nl())
                    .contains(card.referenceCases().getFirst().name().nl());
        }
    }
}
