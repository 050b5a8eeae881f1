/** How fast readings pass, beside what the machine could do at best. */
@NullMarked
package nl.areaal.ingest.bench;

import org.jspecify.annotations.NullMarked;
