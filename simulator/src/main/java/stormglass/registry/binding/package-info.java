/// Code bindings: the classes that EventBridge makes of a schema, compiled and held against ours.
///
/// It knows neither where a binding comes from nor AWS's SDK.
@NullMarked
package stormglass.registry.binding;

import org.jspecify.annotations.NullMarked;
