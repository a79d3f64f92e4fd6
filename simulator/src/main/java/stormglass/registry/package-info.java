/// A folder of schemas and a registry of EventBridge, held against each other and brought together.
///
/// It knows neither what a schema means nor the command line; only [RemoteRegistry] and
/// [SchemaSync] know AWS's SDK, which is on the class path for this alone.
@NullMarked
package stormglass.registry;

import org.jspecify.annotations.NullMarked;
