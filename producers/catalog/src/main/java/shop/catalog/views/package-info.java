/// The click stream: what the shop's pages tell of views becomes ProductViewed on a stream.
///
/// It knows no read model, not even which products there are.
@NullMarked
package shop.catalog.views;

import org.jspecify.annotations.NullMarked;
