package shop.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Entry;
import stormglass.contracts.json.JsonReader;

/// A batch of a table's stream: the outbox items that were inserted.
///
/// The mapping's filter lets only those through; each has `source`, `detailType`, `time` and
/// `detail`, the event's JSON as text.
record OutboxRecords(List<OutboxRecord> records) {

  /// An item of the outbox.
  ///
  /// @param sequenceNumber its place in the stream
  record OutboxRecord(String sequenceNumber, Entry entry) {}

  /// What is to be published, in the stream's order.
  List<Entry> entries() {
    return records.stream().map(OutboxRecord::entry).toList();
  }

  /// Reads the event of a DynamoDB stream mapping.
  ///
  /// @throws stormglass.contracts.json.MalformedJson when it is no such event, or an item is no
  ///   outbox item: a wrong trigger or filter
  static OutboxRecords parse(byte[] event) {
    List<OutboxRecord> records = new ArrayList<>();
    JsonReader in = new JsonReader(event);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Records")) {
        in.beginArray();
        while (in.nextItem()) {
          records.add(new RecordReader().read(in));
        }
      } else {
        in.skip();
      }
    }
    in.end();
    return new OutboxRecords(records);
  }

  private static final class RecordReader {
    private @Nullable String sequenceNumber;
    private @Nullable String source;
    private @Nullable String detailType;
    private @Nullable String time;
    private byte @Nullable [] detail;

    OutboxRecord read(JsonReader in) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (name.equals("dynamodb")) {
          change(in);
        } else {
          in.skip();
        }
      }
      if (sequenceNumber == null || source == null || detailType == null || detail == null) {
        throw in.malformed("a record that is no insert of an outbox item ends");
      }
      Instant occurred = time == null ? null : Instant.parse(time);
      return new OutboxRecord(
          sequenceNumber, new Entry(source, detailType, occurred, List.of(), detail));
    }

    private void change(JsonReader in) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "SequenceNumber" -> sequenceNumber = in.readString();
          case "NewImage" -> image(in);
          default -> in.skip();
        }
      }
    }

    private void image(JsonReader in) {
      in.beginObject();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "source" -> source = text(in);
          case "detailType" -> detailType = text(in);
          case "time" -> time = text(in);
          case "detail" -> detail = utf8(in);
          default -> in.skip();
        }
      }
    }

    private static String text(JsonReader in) {
      enter(in);
      String text = in.readString();
      leave(in);
      return text;
    }

    private static byte[] utf8(JsonReader in) {
      enter(in);
      byte[] text = in.readUtf8();
      leave(in);
      return text;
    }

    private static void enter(JsonReader in) {
      in.beginObject();
      if (!"S".equals(in.nextName())) {
        throw in.malformed("an attribute that is a text is expected");
      }
    }

    private static void leave(JsonReader in) {
      if (in.nextName() != null) {
        throw in.malformed("an attribute with one value is expected");
      }
    }
  }
}
