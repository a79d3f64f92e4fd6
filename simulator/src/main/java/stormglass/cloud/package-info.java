/// The timing semantics of the cloud's services, written once: deterministic over explicit time.
///
/// It knows no clock, thread, socket, random seed or template, and nothing of what a payload says.
@NullMarked
package stormglass.cloud;

import org.jspecify.annotations.NullMarked;
