// Generated from all schemas; not to be edited.
/// The events of ordering.
///
/// They know nothing but the contracts' codec.
@NullMarked
package shop.events.ordering;

import org.jspecify.annotations.NullMarked;
