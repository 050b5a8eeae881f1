package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.areaal.geodata.csv.proposal.Finding;
import nl.areaal.geodata.csv.proposal.Proposal;

/** Asks for the units that a table does not tell, and lets those be changed that were guessed. */
final class UnitForm extends Section {
    private static final int MOST = 50;
    private static final int LONGEST = 40;
    private static final String MISSING = "unit-missing";
    private static final String UNKNOWN = "unit-unknown";
    private static final String GUESSED = "unit-guessed";
    private static final String STATED = "unit-stated";

    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<String, String> guesses = new LinkedHashMap<>();

    private UnitForm(Proposal proposal, Consumer<Map<String, String>> stated) {
        addClassName("wish");
        add(new H2(getTranslation("new-feed.units")), new Paragraph(getTranslation("new-feed.units.help")));
        proposal.findings().stream().limit(MOST).forEach(this::ask);
        fields.values().forEach(this::add);
        add(new Button(getTranslation("new-feed.units.use"), click -> stated.accept(values())));
    }

    /**
     * The form, when there is a unit to ask for or to change.
     *
     * @param stated takes the units by the column that they are of
     */
    static Optional<UnitForm> of(Proposal proposal, Consumer<Map<String, String>> stated) {
        UnitForm form = new UnitForm(proposal, stated);
        return form.fields.isEmpty() ? Optional.empty() : Optional.of(form);
    }

    private void ask(Finding finding) {
        String column = finding.parameters().getOrDefault("column", "");
        switch (finding.code()) {
            case MISSING -> field(column, "").setRequiredIndicatorVisible(true);
            case UNKNOWN -> {
                TextField field = field(column, finding.parameters().getOrDefault("value", ""));
                field.setRequiredIndicatorVisible(true);
                field.setErrorMessage(getTranslation("new-feed.unit.unknown"));
                field.setInvalid(true);
            }
            case GUESSED -> {
                guesses.put(column, finding.parameters().getOrDefault("unit", ""));
                field(column, guesses.getOrDefault(column, "")).setHelperText(getTranslation("new-feed.unit.guessed"));
            }
            case STATED -> field(column, finding.parameters().getOrDefault("unit", ""));
            default -> {}
        }
    }

    private TextField field(String column, String value) {
        TextField field = fields.computeIfAbsent(column, name -> new TextField(getTranslation("new-feed.unit", name)));
        field.setValue(value);
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        return field;
    }

    /** A guess that nobody changed stays a guess. */
    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((column, field) -> {
            String value = field.getValue().strip();
            if (!value.isEmpty() && !value.equals(guesses.get(column))) {
                values.put(column, value);
            }
        });
        return values;
    }
}
