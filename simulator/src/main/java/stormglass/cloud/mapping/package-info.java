/// Event source mappings: how queues and streams become invocations.
///
/// It knows no transport and runs no function; filters were matched before a payload came in.
@NullMarked
package stormglass.cloud.mapping;

import org.jspecify.annotations.NullMarked;
