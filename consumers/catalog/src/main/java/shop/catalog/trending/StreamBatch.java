package shop.catalog.trending;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import stormglass.contracts.json.JsonReader;

/// A batch of the click stream, which comes from one shard.
///
/// As the Lambda Developer Guide has it, "Process Amazon Kinesis Data Streams records with Lambda",
/// read 2026-11.
///
/// @param records in the shard's order
record StreamBatch(String shardId, List<StreamRecord> records) {

  /// A record of the stream.
  ///
  /// @param sequenceNumber its place in the shard: digits, whose value grows
  record StreamRecord(String sequenceNumber, byte[] message) {}

  /// Reads the event of a Kinesis mapping.
  ///
  /// @throws stormglass.contracts.json.MalformedJson when it is no such event: a wrong trigger
  static StreamBatch parse(byte[] event) {
    List<StreamRecord> records = new ArrayList<>();
    String shardId = "";
    JsonReader in = new JsonReader(event);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Records")) {
        in.beginArray();
        while (in.nextItem()) {
          shardId = record(in, records);
        }
      } else {
        in.skip();
      }
    }
    in.end();
    if (records.isEmpty()) {
      throw in.malformed("no Records");
    }
    return new StreamBatch(shardId, records);
  }

  /// Reads a record and says of which shard it is: `eventID` is `<shard>:<sequence number>`.
  private static String record(JsonReader in, List<StreamRecord> records) {
    String eventId = "";
    StreamRecord record = null;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "eventID" -> eventId = in.readString();
        case "kinesis" -> record = kinesis(in);
        default -> in.skip();
      }
    }
    int end = eventId.indexOf(':');
    if (end < 0 || record == null) {
      throw in.malformed("a record without eventID or kinesis");
    }
    records.add(record);
    return eventId.substring(0, end);
  }

  private static StreamRecord kinesis(JsonReader in) {
    String sequenceNumber = null;
    byte[] data = null;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "sequenceNumber" -> sequenceNumber = in.readString();
        case "data" -> data = in.readUtf8();
        default -> in.skip();
      }
    }
    if (sequenceNumber == null || data == null) {
      throw in.malformed("a record without sequenceNumber or data");
    }
    return new StreamRecord(sequenceNumber, Base64.getDecoder().decode(data));
  }
}
