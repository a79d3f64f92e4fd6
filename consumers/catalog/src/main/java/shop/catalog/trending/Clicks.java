package shop.catalog.trending;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import shop.catalog.trending.StreamBatch.StreamRecord;
import shop.events.catalog.ProductViewed;
import stormglass.avro.AvroMessage;
import stormglass.avro.AvroMessages;

/// What a batch says: the clicks that can be read, and the records that cannot.
///
/// @param clicks in the shard's order
record Clicks(List<Click> clicks, List<Unreadable> unreadable) {

  /// As the schema of ProductViewed has it, which Avro cannot say.
  private static final Pattern PRODUCT_ID = Pattern.compile("[a-z0-9-]{1,64}");

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
        case AvroMessage.Of<ProductViewed>(var event)
            when PRODUCT_ID.matcher(event.data().productId()).matches() ->
            clicks.add(new Click(number, slot(event.data())));
        case AvroMessage.Of<ProductViewed> _ ->
            unreadable.add(new Unreadable(number, "Its productId is none."));
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

  private static Slot slot(ProductViewed viewed) {
    return new Slot(Hour.of(viewed.viewedAt()), viewed.productId());
  }
}
