package nl.areaal.geodata.process;

import java.time.Duration;

/**
 * How much is kept for people whom nobody knows.
 *
 * @param waiting how many executions of a kind may wait or run at a time
 * @param waitingEach how many of these for one caller
 * @param keptEach how many executions are kept for one caller; the oldest that are done make room
 * @param kept how many are kept in all
 * @param keep how long each is kept
 */
public record ProcessRoom(int waiting, int waitingEach, int keptEach, int kept, Duration keep) {}
