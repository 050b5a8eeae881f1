/** Bodies on a globe: how the ground plan of a building and its height, or its walls and roofs, become the triangles that 3D viewers draw. */
@NullMarked
package nl.areaal.core.mesh;

import org.jspecify.annotations.NullMarked;
