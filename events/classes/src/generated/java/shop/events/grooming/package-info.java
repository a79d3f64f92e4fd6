// Generated from all schemas; not to be edited.
/// The events of grooming.
///
/// They know nothing but the contracts' codec.
@NullMarked
package shop.events.grooming;

import org.jspecify.annotations.NullMarked;
