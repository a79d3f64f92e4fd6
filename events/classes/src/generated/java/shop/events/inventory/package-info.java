// Generated from all schemas; not to be edited.
/// The events of inventory.
///
/// They know nothing but the contracts' codec.
@NullMarked
package shop.events.inventory;

import org.jspecify.annotations.NullMarked;
