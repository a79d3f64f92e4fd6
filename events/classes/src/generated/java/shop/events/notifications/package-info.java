// Generated from all schemas; not to be edited.
/// The events of notifications.
///
/// They know nothing but the contracts' codec.
@NullMarked
package shop.events.notifications;

import org.jspecify.annotations.NullMarked;
