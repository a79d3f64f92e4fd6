/// EventBridge's schema registry: registries, schemas, their versions, discovery and code bindings.
///
/// It knows no sockets, and of a bus only what passes over it.
@NullMarked
package stormglass.sandbox.schema;

import org.jspecify.annotations.NullMarked;
