package nl.areaal.geodata.csv;

import java.time.Instant;

/**
 * When the values of a row were so.
 *
 * @param told the time that the row names
 * @param begin of the interval that the row is about
 */
record Moments(Instant told, Instant begin) {
    Instant of(Quantity quantity) {
        return quantity.moment() ? told : begin;
    }
}
