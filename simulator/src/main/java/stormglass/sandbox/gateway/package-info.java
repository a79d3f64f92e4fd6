/// The one port: reads requests from sockets, finds who answers them, writes the answers.
///
/// It knows no service but by the name under which clients sign.
@NullMarked
package stormglass.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
