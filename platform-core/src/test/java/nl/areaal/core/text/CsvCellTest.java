package nl.areaal.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "-"})
    void whatASpreadsheetWouldComputeIsText(String text) {
        assertThat(CsvCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-0.5", "+31", "1.0E-7", "-1e5", "5.", "Oost", "a=b", "'s-Gravenhage"})
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertThat(CsvCell.of(text)).isEqualTo(text);
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(CsvCell.of("Zuid, \"oud\"")).isEqualTo("\"Zuid, \"\"oud\"\"\"");
        assertThat(CsvCell.of("=HYPERLINK(\"x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        assertThat(CsvCell.quoted("Oost")).isEqualTo("\"Oost\"");
    }
}
