// Generated from all schemas; not to be edited.
/// The events of the shop.
///
/// They know nothing but the contracts' codec.
@NullMarked
package shop.events;

import org.jspecify.annotations.NullMarked;
