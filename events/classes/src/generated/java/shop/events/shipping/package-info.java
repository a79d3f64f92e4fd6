// Generated from all schemas; not to be edited.
/// The events of shipping.
///
/// They know nothing but the contracts' codec.
@NullMarked
package shop.events.shipping;

import org.jspecify.annotations.NullMarked;
