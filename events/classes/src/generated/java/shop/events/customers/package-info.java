// Generated from all schemas; not to be edited.
/// The events of customers.
///
/// They know nothing but the contracts' codec.
@NullMarked
package shop.events.customers;

import org.jspecify.annotations.NullMarked;
