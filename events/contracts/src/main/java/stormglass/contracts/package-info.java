/// What producers and consumers of events share: envelope, codec, publisher, batch handler.
///
/// It knows neither the events of a shop nor any library: what talks to AWS is passed in.
@NullMarked
package stormglass.contracts;

import org.jspecify.annotations.NullMarked;
