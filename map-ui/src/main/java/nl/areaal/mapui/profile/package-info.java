/** All there is to tell about one area, beside the area around it and areas that are like it. */
@NullMarked
package nl.areaal.mapui.profile;

import org.jspecify.annotations.NullMarked;
