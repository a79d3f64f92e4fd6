package shop.catalog.trending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import shop.avro.catalog.ProductViewedAvro;
import shop.catalog.trending.StreamBatch.StreamRecord;
import shop.events.catalog.ProductViewed;
import stormglass.avro.AvroMessages;
import stormglass.contracts.Metadata;

/// Records of a click stream.
final class Records {

  static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");

  /// 56 digits, as in Kinesis; the last ones are to be added.
  private static final String SEQUENCE = "4959033827149025660855969253836157109592157598913658888";

  private final AvroMessages<ProductViewed> messages = AvroMessages.of(ProductViewedAvro.CODEC);
  private final List<StreamRecord> records = new ArrayList<>();

  static String sequenceNumber(int index) {
    return SEQUENCE + (1000 + index);
  }

  Records view(String productId, Instant at) {
    return raw(message(productId, at));
  }

  Records raw(byte[] message) {
    records.add(new StreamRecord(sequenceNumber(records.size()), message));
    return this;
  }

  byte[] message(String productId, Instant at) {
    Metadata metadata = Metadata.first(new UUID(0, records.size()), new UUID(1, 1), at);
    return messages.encode(metadata, new ProductViewed(productId, new UUID(2, 2), null, at));
  }

  List<StreamRecord> list() {
    return records;
  }

  Clicks read() {
    return Clicks.read(records, messages);
  }

  /// The event that Lambda gives to the function.
  String event() {
    return "{\"Records\":["
        + String.join(",", records.stream().map(Records::event).toList())
        + "]}";
  }

  private static String event(StreamRecord record) {
    return """
        {"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"1","sequenceNumber":"%s",
         "data":"%s","approximateArrivalTimestamp":1545084650.987},
         "eventSource":"aws:kinesis","eventVersion":"1.0",
         "eventID":"shardId-000000000006:%s","eventName":"aws:kinesis:record",
         "invokeIdentityArn":"arn:aws:iam::123456789012:role/lambda-role",
         "awsRegion":"us-east-2",
         "eventSourceARN":"arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream"}
        """
        .formatted(
            record.sequenceNumber(),
            Base64.getEncoder().encodeToString(record.message()),
            record.sequenceNumber());
  }
}
