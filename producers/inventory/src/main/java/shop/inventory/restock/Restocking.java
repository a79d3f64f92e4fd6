package shop.inventory.restock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.events.inventory.StockReplenished;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.Kind;
import stormglass.lambda.Item;
import stormglass.lambda.ProblemDocument;

/// What comes of the command Restock.
sealed interface Restocking {

  /// How many pieces can come in at once.
  int MOST_PIECES = 1_000_000;

  /// How long a command is remembered, so that its retry adds nothing.
  Duration REMEMBERED = Duration.ofDays(7);

  /// What there is of a product, as far as the command looks at it.
  record Stock(long available, long threshold) {}

  /// The pieces have come in.
  ///
  /// @param stillLow whether there are few all the same, so that the owner need not be told again
  record Restocked(StockReplenished event, boolean stillLow) implements Restocking {}

  /// Nothing has come in.
  record Refused(ProblemDocument problem) implements Restocking {}

  /// Decides.
  ///
  /// @param stock empty where there is no such product
  /// @param quantity null where it is missing or no whole number
  static Restocking decide(Optional<Stock> stock, String productId, @Nullable Long quantity) {
    List<ProblemDocument.Fault> errors = new ArrayList<>();
    if (stock.isEmpty()) {
      return new Refused(
          ProblemDocument.of(
              404, "unknown-product", "There is no such product.", "No product has this id."));
    }
    if (quantity == null || quantity < 1 || quantity > MOST_PIECES) {
      errors.add(
          new ProblemDocument.Fault(
              "#/quantity", "must be a whole number from 1 to " + MOST_PIECES));
      return new Refused(
          ProblemDocument.invalid("invalid-restock", "The restocking is not valid.", errors));
    }
    Stock before = stock.get();
    return new Restocked(
        new StockReplenished(productId, quantity.intValue(), null),
        before.available() + quantity <= before.threshold());
  }

  /// What a command leaves beside the product, written with the pieces that it adds.
  static Item receipt(UUID commandId, String pk, String fingerprint, Instant now) {
    return Item.key(pk, receiptKey(commandId))
        .with("fingerprint", fingerprint)
        .with("expiresAt", now.plus(REMEMBERED).getEpochSecond());
  }

  /// The sort key of what a command leaves.
  static String receiptKey(UUID commandId) {
    return "restock#" + commandId;
  }

  /// The member `quantity` of a body; null where it is missing or no whole number.
  ///
  /// @throws stormglass.contracts.json.MalformedJson when the body is not a JSON object
  static @Nullable Long quantity(byte[] body) {
    Long quantity = null;
    JsonReader in = new JsonReader(body);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("quantity") && in.peek() == Kind.NUMBER) {
        String digits = in.readNumber();
        quantity = digits.matches("-?[0-9]{1,9}") ? Long.valueOf(digits) : null;
      } else {
        in.skip();
      }
    }
    in.end();
    return quantity;
  }
}
