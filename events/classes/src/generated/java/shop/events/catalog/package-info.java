// Generated from all schemas; not to be edited.
/// The events of catalog.
///
/// They know nothing but the contracts' codec.
@NullMarked
package shop.events.catalog;

import org.jspecify.annotations.NullMarked;
