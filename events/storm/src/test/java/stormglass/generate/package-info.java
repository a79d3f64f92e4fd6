/// Tests of the generator.
///
/// They know the committed classes as text only.
@NullMarked
package stormglass.generate;

import org.jspecify.annotations.NullMarked;
