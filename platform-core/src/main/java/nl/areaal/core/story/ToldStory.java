package nl.areaal.core.story;

import java.time.Instant;

/**
 * A story with who made it.
 *
 * @param author their login
 * @param at when it was made, or changed last
 */
public record ToldStory(Story story, String author, Instant at) {}
