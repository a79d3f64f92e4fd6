/// What the shop starts with: products, prices, stock, customers, and the users who may sign in.
///
/// It knows the layout of the shop's tables and nothing of what reads the files.
@NullMarked
package shop.seed;

import org.jspecify.annotations.NullMarked;
