/// What the shop's template is held against: AWS's own tools, and the code that it names.
///
/// It knows nothing of the simulator.
@NullMarked
package shop.blueprint;

import org.jspecify.annotations.NullMarked;
