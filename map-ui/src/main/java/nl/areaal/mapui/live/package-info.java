/**
 * New readings on their way to people: the events that ingest publishes on Kafka, as a server-sent event stream for
 * browsers and as a subscription for views. The one place in this application that knows Kafka. Without a broker
 * everything else works; the health page says that live is off.
 */
@NullMarked
package nl.areaal.mapui.live;

import org.jspecify.annotations.NullMarked;
