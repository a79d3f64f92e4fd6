// Generated from shop.loyalty@PointsEarned; not to be edited.
package shop.events.loyalty;

import java.time.Instant;
import java.util.UUID;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

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

  public PointsEarned {
    Flaws flaws = null;
    flaws = Flaws.text(flaws, "username", username, PointsEarnedJson.USERNAME);
    flaws = Flaws.whole(flaws, "points", points, 1, 1000000);
    flaws = Flaws.whole(flaws, "balance", balance, 0, 1000000000);
    flaws = Flaws.present(flaws, "earnedBy", earnedBy);
    flaws = Flaws.present(flaws, "referenceId", referenceId);
    flaws = Flaws.dateTime(flaws, "earnedAt", earnedAt);
    Flaws.none(PointsEarned.class, flaws);
  }

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
    record Unknown(String symbol) implements PointsReason {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }
}
