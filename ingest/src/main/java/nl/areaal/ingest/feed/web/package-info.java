/** The service where partners say what their tables mean, try that on a sample, and deliver. */
@NullMarked
package nl.areaal.ingest.feed.web;

import org.jspecify.annotations.NullMarked;
