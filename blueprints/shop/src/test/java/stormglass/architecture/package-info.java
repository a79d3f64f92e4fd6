/// The gates that look at the whole tree: arrows between parts, shape of classes and sources.
///
/// It knows the folders of the repository and nothing of what the code does.
@NullMarked
package stormglass.architecture;

import org.jspecify.annotations.NullMarked;
