/// The kit that `new` begins, as a whole.
///
/// It is compiled here and now, with what the shop's functions run on.
@NullMarked
package shop.kit;

import org.jspecify.annotations.NullMarked;
