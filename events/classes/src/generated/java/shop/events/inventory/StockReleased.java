// Generated from shop.inventory@StockReleased; not to be edited.
package shop.events.inventory;

import java.util.List;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// What was set aside for the order is free again.
///
/// @param orderId The order.
/// @param lines What is free again.
public record StockReleased(UUID orderId, List<StockLine> lines) implements InventoryEvent {

  /// Reads and writes this event.
  public static final Codec<StockReleased> CODEC = Codec.of(new StockReleasedJson());

  public StockReleased {
    lines = lines == null ? null : StockReleasedJson.LINES.kept(lines);
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "orderId", orderId);
    flaws = Flaws.rule(flaws, "lines", lines, StockReleasedJson.LINES);
    Flaws.none(StockReleased.class, flaws);
  }
}
