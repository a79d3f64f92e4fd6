/// Java 8 classes of a schema, in the form in which EventBridge generates them.
///
/// It knows neither registries nor who asks.
@NullMarked
package stormglass.sandbox.schema.binding;

import org.jspecify.annotations.NullMarked;
