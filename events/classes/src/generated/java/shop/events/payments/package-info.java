// Generated from all schemas; not to be edited.
/// The events of payments.
///
/// They know nothing but the contracts' codec.
@NullMarked
package shop.events.payments;

import org.jspecify.annotations.NullMarked;
