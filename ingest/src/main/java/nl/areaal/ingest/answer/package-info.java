/** How the web services of ingest say that a request can't be met: problem details (RFC 9457), the same wherever one asks. */
@NullMarked
package nl.areaal.ingest.answer;

import org.jspecify.annotations.NullMarked;
