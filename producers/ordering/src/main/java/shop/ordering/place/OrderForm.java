package shop.ordering.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.Kind;
import stormglass.lambda.ProblemDocument;

/// The body of `POST /api/orders` as it was sent, with what is wrong about its form.
///
/// @param lines null where there are none
/// @param paymentToken null where there is none
/// @param errors members of the wrong kind; they count as missing and are not complained of twice
record OrderForm(
    @Nullable List<Line> lines, @Nullable String paymentToken, List<ProblemDocument.Fault> errors) {

  static final String LINES = "#/lines";
  static final String TOKEN = "#/paymentToken";

  record Line(@Nullable String productId, @Nullable Long quantity) {}

  /// Whether something was complained of at this place.
  boolean isFaulty(String pointer) {
    return errors.stream().anyMatch(error -> error.pointer().equals(pointer));
  }

  /// Reads a body; unknown members are ignored.
  ///
  /// @throws stormglass.contracts.json.MalformedJson when it is not a JSON object
  static OrderForm read(byte[] body) {
    return new Form().read(new JsonReader(body));
  }

  private static final class Form {
    private final List<ProblemDocument.Fault> errors = new ArrayList<>();
    private @Nullable List<Line> lines;
    private @Nullable String paymentToken;

    OrderForm read(JsonReader in) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "lines" -> lines = lines(in);
          case "paymentToken" -> paymentToken = text(in, TOKEN);
          default -> in.skip();
        }
      }
      in.end();
      return new OrderForm(lines, paymentToken, errors);
    }

    private @Nullable List<Line> lines(JsonReader in) {
      if (!isA(Kind.ARRAY, in, LINES, "must be a list")) {
        return null;
      }
      List<Line> read = new ArrayList<>();
      in.beginArray();
      while (in.nextItem()) {
        read.add(line(in, LINES + "/" + read.size()));
      }
      return read;
    }

    private Line line(JsonReader in, String pointer) {
      String productId = null;
      Long quantity = null;
      if (isA(Kind.OBJECT, in, pointer, "must be an object")) {
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
          switch (name) {
            case "productId" -> productId = text(in, pointer + "/productId");
            case "quantity" -> quantity = wholeNumber(in, pointer + "/quantity");
            default -> in.skip();
          }
        }
      }
      return new Line(productId, quantity);
    }

    private @Nullable String text(JsonReader in, String pointer) {
      return isA(Kind.STRING, in, pointer, "must be a text") ? in.readString() : null;
    }

    private @Nullable Long wholeNumber(JsonReader in, String pointer) {
      if (!isA(Kind.NUMBER, in, pointer, "must be a whole number")) {
        return null;
      }
      String digits = in.readNumber();
      if (digits.length() > 9 || !digits.matches("-?[0-9]+")) {
        errors.add(new ProblemDocument.Fault(pointer, "must be a whole number of up to 9 digits"));
        return null;
      }
      return Long.valueOf(digits);
    }

    /// Complains about a value of another kind, and skips it.
    private boolean isA(Kind kind, JsonReader in, String pointer, String complaint) {
      if (in.peek() == kind) {
        return true;
      }
      errors.add(new ProblemDocument.Fault(pointer, complaint));
      in.skip();
      return false;
    }
  }
}
