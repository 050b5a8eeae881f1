package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import nl.areaal.mapui.map.AreaClickEvent;
import nl.areaal.mapui.map.AreaalMap;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithAnonymousUser
class AreaPanelIT extends ViewTestBase {
    @Test
    void aClickOnTheMapTellsWhoLivesThere() {
        navigate(RegionView.class);
        click("GM0344");
        assertThat(textOf(AreaPanel.class)).contains("Utrecht", "Gemeente · GM0344", "432.100", "215.000", "400 ha");
    }

    private void click(String code) {
        AreaalMap map = find(AreaalMap.class).single();
        ComponentUtil.fireEvent(map, new AreaClickEvent(map, true, code));
    }
}
