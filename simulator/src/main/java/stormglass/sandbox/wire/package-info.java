/// AWS's wire: requests and responses as they stand on it, and the services that answer them.
///
/// It knows neither sockets nor what a service means.
@NullMarked
package stormglass.sandbox.wire;

import org.jspecify.annotations.NullMarked;
