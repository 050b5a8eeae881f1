package nl.areaal.core.scenario;

import java.util.List;
import nl.areaal.core.coverage.Layers;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.Window;

/**
 * Answers what-if questions cell by cell: a pure function whose result in a cell depends only on what lies within
 * {@link #reachMetres()}.
 *
 * <p>What makes a live answer equal a batch answer to the bit: the result of a cell must not depend on the window that it is
 * asked in.
 */
public interface ScenarioModel {
    /** What the algorithm register publishes. */
    ModelCard card();

    /** How far a change can be felt: what makes live answers possible. */
    double reachMetres();

    /** How many answers a cell gets: the first with central parameters, the others at the bounds of their ranges. */
    int parameterSets();

    /** Hands over the answers of a window row by row, one array per parameter set; NaN where an input has no data. */
    void evaluate(Window window, Layers in, RowSink out);

    /** The parts of the formula, in the order in which {@link #evaluateTerms} gives them. */
    List<Term> terms();

    /** Hands over the parts of the formula, so that a person can follow how an answer came about. */
    void evaluateTerms(Window window, Layers in, RowSink out);

    /** The formula with the means of its {@link #terms()} over an area filled in. */
    String filledIn(double[] means);

    /**
     * Carries out an intervention in one cell.
     *
     * @param share how much of the cell it covers, 0 to 1
     * @param cell the values of the card's inputs, in their order, which are changed
     */
    void apply(Intervention intervention, double share, float[] cell);

    /** A part of a model's formula. */
    record Term(String key, String name, String unit) {}
}
