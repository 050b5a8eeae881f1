package nl.areaal.geodata.sensorthings.sql;

/**
 * Why a reading is not stored.
 *
 * @param expected what should have been its Datastream
 * @param outOfScope whether it is one that the writer may not write to
 */
public record Refusal(String expected, boolean outOfScope) {}
