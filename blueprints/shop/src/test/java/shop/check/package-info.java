/// The shop's board, schemas, classes, functions and template against each other.
///
/// They know nothing of how the shop runs.
@NullMarked
package shop.check;

import org.jspecify.annotations.NullMarked;
