/// The relay: what stands in a table's outbox is published on the bus.
///
/// It knows neither events nor contexts; every outbox is alike to it.
@NullMarked
package shop.relay;

import org.jspecify.annotations.NullMarked;
