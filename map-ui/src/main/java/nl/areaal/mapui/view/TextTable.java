package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Rows of text under headings. */
final class TextTable extends NativeTable {
    TextTable(List<String> headingKeys, List<List<String>> rows) {
        addClassName("why-table");
        NativeTableRow heading = new NativeTableRow();
        headingKeys.forEach(key -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            heading.add(cell);
        });
        getHead().add(heading);
        for (List<String> row : rows) {
            NativeTableRow line = new NativeTableRow();
            row.forEach(text -> line.add(new NativeTableCell(text)));
            getBody().add(line);
        }
    }
}
