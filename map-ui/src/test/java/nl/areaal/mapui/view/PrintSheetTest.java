package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.areaal.mapui.view.PrintSheet.Orientation;
import nl.areaal.mapui.view.PrintSheet.Paper;
import org.junit.jupiter.api.Test;

class PrintSheetTest {
    @Test
    void aLinkRestoresTheSheet() {
        PrintSheet sheet = new PrintSheet(Paper.A3, Orientation.PORTRAIT, 5_000, "Wijk & park");
        Map<String, String> parts = new LinkedHashMap<>();
        sheet.write(parts);
        assertThat(PrintSheet.read(QueryParameters.simple(parts))).isEqualTo(sheet);
    }

    @Test
    void whatALinkTellsWrongIsAsUsual() {
        assertThat(PrintSheet.read(QueryParameters.fromString("paper=A0&orientation=upside-down&scale=7")))
                .isEqualTo(PrintSheet.USUAL);
    }

    @Test
    void paperLiesAsItWasTurned() {
        PrintSheet sheet = new PrintSheet(Paper.A3, Orientation.LANDSCAPE, 25_000, "");
        assertThat(sheet.widthMillimetres()).isEqualTo(420);
        assertThat(sheet.heightMillimetres()).isEqualTo(297);
        assertThat(sheet.millimetres(1_000)).isEqualTo(40);
    }

    @Test
    void refusesAScaleThatIsNotOffered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrintSheet(Paper.A4, Orientation.PORTRAIT, 7, ""))
                .withMessageContaining("scale is 7, expected one of");
    }
}
