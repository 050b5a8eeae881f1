package nl.areaal.mapui.view;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import nl.areaal.mapui.SmallRegion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Views without a browser, over a small region in a real store; the stream is not there. */
@SpringBootTest(properties = {"areaal.kafka=127.0.0.1:1", "areaal.feeds.reach=PUBLIC_AND_THIS_MACHINE"})
abstract class ViewTestBase extends SpringBrowserlessTest {
    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        SmallRegion.register(properties);
    }

    /** Opens the map in the state that a link tells. */
    static void follow(String query) {
        UI.getCurrent().navigate(RegionView.class, QueryParameters.fromString(query));
    }

    /** Everything that can be read in the only component of a kind. */
    final String textOf(Class<? extends Component> kind) {
        return find(kind).single().getElement().getTextRecursively();
    }
}
