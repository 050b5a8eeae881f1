package nl.areaal.mapui.view;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import nl.areaal.mapui.SmallRegion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Views without a browser, over a small region in a real store; the stream is not there. */
@SpringBootTest(properties = "areaal.kafka=127.0.0.1:1")
abstract class ViewTestBase extends SpringBrowserlessTest {
    @DynamicPropertySource
    static void region(DynamicPropertyRegistry properties) {
        SmallRegion.register(properties);
    }

    /** Everything that can be read in the only component of a kind. */
    final String textOf(Class<? extends Component> kind) {
        return find(kind).single().getElement().getTextRecursively();
    }
}
