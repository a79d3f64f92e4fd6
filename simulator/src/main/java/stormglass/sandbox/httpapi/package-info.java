/// HTTP APIs as API Gateway serves them: routes, authorizers, events and responses of format 2.0.
///
/// It knows neither sockets nor how a function runs.
@NullMarked
package stormglass.sandbox.httpapi;

import org.jspecify.annotations.NullMarked;
