/// Tests of the event classes: what their codecs make of good and of broken events.
///
/// They know Jackson and a schema validator as oracles.
@NullMarked
package shop.events;

import org.jspecify.annotations.NullMarked;
