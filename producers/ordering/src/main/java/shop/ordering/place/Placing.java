package shop.ordering.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.events.Money;
import shop.events.ordering.OrderPlaced;
import stormglass.lambda.ProblemDocument;

/// What comes of the command PlaceOrder.
sealed interface Placing {

  /// How many products an order may have.
  int MOST_LINES = 20;

  /// How many pieces of one product an order may have.
  int MOST_PIECES = 999;

  /// The order is taken.
  record Placed(OrderPlaced event) implements Placing {}

  /// The order is not taken, and this is everything that is wrong with it.
  record Refused(ProblemDocument problem) implements Placing {}

  /// Decides, at the prices of the day.
  ///
  /// @param prices by product; what is not in it is not sold
  static Placing decide(
      OrderForm form, Map<String, Price> prices, UUID orderId, String username, Instant now) {
    Check check = new Check(form, prices);
    check.lines();
    check.token();
    if (!check.errors.isEmpty() || form.paymentToken() == null) {
      return new Refused(
          ProblemDocument.invalid("invalid-order", "The order is not valid.", check.errors));
    }
    return new Placed(
        new OrderPlaced(
            orderId, username, check.priced, total(check.priced), form.paymentToken(), now));
  }

  private static Money total(List<OrderPlaced.OrderLine> lines) {
    String currency = lines.getFirst().unitPrice().currency();
    long cents = 0;
    for (OrderPlaced.OrderLine line : lines) {
      if (!line.unitPrice().currency().equals(currency)) {
        throw new IllegalStateException("The price list has more than one currency.");
      }
      cents += line.quantity() * line.unitPrice().cents();
    }
    return new Money(currency, cents);
  }

  /// Goes through a form and collects what is wrong.
  final class Check {
    private static final Pattern TOKEN = Pattern.compile("tok_[a-z0-9_]{1,60}");

    private final OrderForm form;
    private final Map<String, Price> prices;
    private final List<ProblemDocument.Fault> errors;
    private final List<OrderPlaced.OrderLine> priced = new ArrayList<>();
    private final Set<String> products = new HashSet<>();

    private Check(OrderForm form, Map<String, Price> prices) {
      this.form = form;
      this.prices = prices;
      this.errors = new ArrayList<>(form.errors());
    }

    private void lines() {
      List<OrderForm.Line> lines = form.lines();
      if (lines == null) {
        missing(OrderForm.LINES);
      } else if (lines.isEmpty() || lines.size() > MOST_LINES) {
        error(OrderForm.LINES, "must have 1 to " + MOST_LINES + " items");
      } else {
        for (int i = 0; i < lines.size(); i++) {
          line(lines.get(i), OrderForm.LINES + "/" + i);
        }
      }
    }

    private void line(OrderForm.Line line, String pointer) {
      if (form.isFaulty(pointer)) {
        return;
      }
      Price price = price(line.productId(), pointer + "/productId");
      Long quantity = line.quantity();
      if (quantity == null) {
        missing(pointer + "/quantity");
      } else if (quantity < 1 || quantity > MOST_PIECES) {
        error(pointer + "/quantity", "must be from 1 to " + MOST_PIECES);
      } else if (price != null && line.productId() != null) {
        Money unitPrice = new Money(price.currency(), price.cents());
        priced.add(new OrderPlaced.OrderLine(line.productId(), quantity.intValue(), unitPrice));
      }
    }

    private @Nullable Price price(@Nullable String productId, String pointer) {
      if (productId == null) {
        missing(pointer);
        return null;
      }
      Price price = prices.get(productId);
      if (price == null) {
        error(pointer, "is not a product that we sell");
      } else if (!products.add(productId)) {
        error(pointer, "stands in two lines; put the pieces into one");
      }
      return price;
    }

    private void token() {
      if (form.paymentToken() == null) {
        missing(OrderForm.TOKEN);
      } else if (!TOKEN.matcher(form.paymentToken()).matches()) {
        error(OrderForm.TOKEN, "must be a card's token, such as tok_visa");
      }
    }

    private void missing(String pointer) {
      if (!form.isFaulty(pointer)) {
        error(pointer, "is missing");
      }
    }

    private void error(String pointer, String detail) {
      errors.add(new ProblemDocument.Fault(pointer, detail));
    }
  }
}
