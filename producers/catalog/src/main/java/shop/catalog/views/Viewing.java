package shop.catalog.views;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.events.catalog.ProductViewed;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.Kind;
import stormglass.lambda.ProblemDocument;

/// What comes of telling that a product was looked at.
sealed interface Viewing {

  /// As the schema of ProductViewed has it.
  Pattern PRODUCT_ID = Pattern.compile("[a-z0-9-]{1,64}");

  /// It goes into the stream.
  record Viewed(ProductViewed event) implements Viewing {

    /// What decides on the shard: views of one visit stay in order, and a product that everybody
    /// looks at does not fill one shard alone.
    String partitionKey() {
      return event.visitId().toString();
    }
  }

  /// It is not told further.
  record Refused(ProblemDocument problem) implements Viewing {}

  /// Decides.
  ///
  /// @param visitId null where it is missing or no UUID
  static Viewing decide(String productId, @Nullable UUID visitId, Instant now) {
    List<ProblemDocument.Fault> errors = new ArrayList<>();
    if (!PRODUCT_ID.matcher(productId).matches()) {
      errors.add(
          new ProblemDocument.Fault(
              "productId", "must be 1 to 64 lower-case letters, digits or hyphens"));
    }
    if (visitId == null) {
      errors.add(new ProblemDocument.Fault("#/visitId", "must be a UUID"));
    }
    return visitId == null || !errors.isEmpty()
        ? new Refused(ProblemDocument.invalid("invalid-view", "The view is not valid.", errors))
        : new Viewed(new ProductViewed(productId, visitId, null, now));
  }

  /// The member `visitId` of a body; null where it is missing or no UUID.
  ///
  /// @throws stormglass.contracts.json.MalformedJson when the body is not a JSON object
  static @Nullable UUID visitId(byte[] body) {
    UUID visitId = null;
    JsonReader in = new JsonReader(body);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("visitId") && in.at(Kind.STRING)) {
        visitId = in.readUuid();
      } else {
        in.skip();
      }
    }
    in.end();
    return visitId;
  }
}
