/**
 * The sample region "Voorbeeldregio Utrecht": a stylised province with real names and figures and made-up geometry, generated
 * from a fixed seed so that the same code always gives the same bytes. Generation is pure; only {@link
 * nl.areaal.geodata.sample.SampleRegion} touches the store.
 */
@NullMarked
package nl.areaal.geodata.sample;

import org.jspecify.annotations.NullMarked;
