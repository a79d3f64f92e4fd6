package shop.catalog.trending;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import shop.catalog.trending.StreamBatch.StreamRecord;
import shop.events.catalog.ProductViewed;
import stormglass.avro.AvroMessage;
import stormglass.avro.AvroMessages;
import stormglass.contracts.Violation;

/// What a batch says: the clicks that can be read, and the records that cannot.
///
/// @param clicks in the shard's order
record Clicks(List<Click> clicks, List<Unreadable> unreadable) {

  /// Somebody looked at a product.
  record Click(String sequenceNumber, Slot slot) {}

  /// What is counted: a product in an hour.
  record Slot(Hour hour, String productId) {}

  /// A record that no attempt will be able to read.
  record Unreadable(String sequenceNumber, String why) {}

  /// Reads records.
  static Clicks read(List<StreamRecord> records, AvroMessages<ProductViewed> messages) {
    List<Click> clicks = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (StreamRecord record : records) {
      String number = record.sequenceNumber();
      switch (messages.decode(record.message())) {
        case AvroMessage.Of<ProductViewed>(var event) ->
            clicks.add(new Click(number, slot(event.data())));
        case AvroMessage.Invalid<ProductViewed>(var violations) ->
            unreadable.add(new Unreadable(number, text(violations)));
        case AvroMessage.UnknownSchema<ProductViewed>(long fingerprint) ->
            unreadable.add(
                new Unreadable(
                    number,
                    "No released schema has the fingerprint " + Long.toHexString(fingerprint)));
        case AvroMessage.Malformed<ProductViewed>(String why) ->
            unreadable.add(new Unreadable(number, why));
      }
    }
    return new Clicks(clicks, unreadable);
  }

  private static String text(List<Violation> violations) {
    return violations.stream().map(Violation::toString).collect(joining("; "));
  }

  private static Slot slot(ProductViewed viewed) {
    return new Slot(Hour.of(viewed.viewedAt()), viewed.productId());
  }
}
