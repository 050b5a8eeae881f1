package nl.areaal.core.scenario;

import java.util.List;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;

/**
 * Answers what-if questions cell by cell: a pure function whose result in a cell depends only on what lies within
 * {@link #reachMetres()}.
 *
 * <p>What makes a live answer equal a batch answer to the bit: the result of a cell must not depend on the window that it is
 * asked in.
 */
public non-sealed interface CellModel extends ScenarioModel {
    @Override
    default CellModel with(ModelCard card) {
        throw new UnsupportedOperationException("model " + card.key() + " takes no other card");
    }

    /** How far a change can be felt: what makes live answers possible. */
    double reachMetres();

    /** A bound that no answer goes beyond, either way: sums are kept the finer, the smaller it is. */
    double largestAnswer();

    /**
     * Hands over the answers of a window row by row, one array per set of the card's {@link ModelCard#design()}; NaN where an
     * input has no data or lies outside its valid range.
     */
    void evaluate(Window window, FactBase in, RowSink out);

    /** The parts of the formula, in the order in which {@link #evaluateTerms} gives them. */
    List<Term> terms();

    /** Hands over the parts of the formula with central parameters, so that a person can follow how an answer came about. */
    void evaluateTerms(Window window, FactBase in, RowSink out);

    /** The formula with the means of its {@link #terms()} over an area filled in. */
    Bilingual filledIn(double[] means);

    /**
     * A part of a model's formula.
     *
     * @param largest a bound that it never goes beyond, either way
     */
    record Term(String key, Bilingual name, String unit, double largest) {}
}
