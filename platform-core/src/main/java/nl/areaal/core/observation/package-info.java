/** What was measured where and when: stations and their datastreams, single readings, batches of them and series over time. */
@NullMarked
package nl.areaal.core.observation;

import org.jspecify.annotations.NullMarked;
