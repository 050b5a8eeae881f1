/** What is wanted of an area, how far it is, and what people who know the area say of it. No goal has a status of its own. */
@NullMarked
package nl.areaal.core.goal;

import org.jspecify.annotations.NullMarked;
