/// The nested template that puts the shop's event schemas into EventBridge's registry.
///
/// It knows nothing of what a schema says.
@NullMarked
package shop.registry;

import org.jspecify.annotations.NullMarked;
