/** Where readings come from: files of measuring networks and the demo. All of them deliver to the topic, as any partner does. */
@NullMarked
package nl.areaal.ingest.feed;

import org.jspecify.annotations.NullMarked;
