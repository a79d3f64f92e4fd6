// Generated from shop.loyalty@PointsEarned; not to be edited.
package shop.events.loyalty;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;

/// A customer has got points for what was bought.
///
/// @param username Who got them.
/// @param points How many.
/// @param balance How many there are now.
/// @param referenceId The order or the appointment.
/// @param earnedAt When it was.
public record PointsEarned(
    String username,
    int points,
    int balance,
    PointsReason earnedBy,
    UUID referenceId,
    Instant earnedAt)
    implements LoyaltyEvent {

  /// Reads and writes this event.
  public static final Codec<PointsEarned> CODEC = Codec.of(new PointsEarnedJson());

  public PointsEarned withEarnedBy(PointsReason earnedBy) {
    return new PointsEarned(username, points, balance, earnedBy, referenceId, earnedAt);
  }

  /// What points are for.
  public sealed interface PointsReason {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements PointsReason {
      ORDER("ORDER"),
      GROOMING("GROOMING");

      private final String symbol;

      Known(String symbol) {
        this.symbol = symbol;
      }

      @Override
      public String symbol() {
        return symbol;
      }
    }

    /// A symbol of a later version.
    record Unknown(String symbol) implements PointsReason {}
  }
}
