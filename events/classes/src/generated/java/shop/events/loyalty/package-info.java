// Generated from all schemas; not to be edited.
/// The events of loyalty.
///
/// They know nothing but the contracts' codec.
@NullMarked
package shop.events.loyalty;

import org.jspecify.annotations.NullMarked;
