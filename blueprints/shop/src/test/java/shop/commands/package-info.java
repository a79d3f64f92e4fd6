/// The shop's commands, sent over HTTP to the shop in the sandbox.
///
/// It knows nothing of traffic and measures nothing.
@NullMarked
package shop.commands;

import org.jspecify.annotations.NullMarked;
