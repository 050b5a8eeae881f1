/**
 * The fault suite: broker, database and ingester as processes of their own, broken on purpose while readings flow, and the
 * exact rows counted afterwards. Only {@code ./areaal verify} runs it.
 */
@NullMarked
package nl.areaal.ingest.fault;

import org.jspecify.annotations.NullMarked;
