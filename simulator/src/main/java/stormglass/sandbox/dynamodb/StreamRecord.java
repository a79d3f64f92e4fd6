package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change of an item in a table with a stream.
public final class StreamRecord {

  private static final JsonFactory JSON = new JsonFactory();

  private final String table;
  private final StreamLog log;
  private final String sequenceNumber;
  private final Instant at;
  private final Images images;

  StreamRecord(String table, StreamLog log, String sequenceNumber, Instant at, Images images) {
    this.table = table;
    this.log = log;
    this.sequenceNumber = sequenceNumber;
    this.at = at;
    this.images = images;
  }

  /// The item's key, and the item before and after the change; null where there is none.
  record Images(Item key, @Nullable Item before, @Nullable Item after) {}

  /// The table's name.
  public String table() {
    return table;
  }

  /// The ARN of the stream it belongs to.
  public String streamArn() {
    return log.arn();
  }

  /// 21 digits; grows with every change of the table.
  public String sequenceNumber() {
    return sequenceNumber;
  }

  /// When the change was made.
  public Instant at() {
    return at;
  }

  /// The item's key in DynamoDB JSON: equal for changes of the same item, whose order counts.
  public String key() {
    return ValueWriter.text(images.key);
  }

  /// The record as Lambda receives it in `Records`, in UTF-8: `eventID`, `eventName`, `dynamodb`,
  /// `eventSourceARN` and the rest.
  public byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      writeMembers(out);
      out.writeStringField("eventSourceARN", streamArn());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Writes what GetRecords tells of the record.
  void writeMembers(JsonGenerator out) throws IOException {
    out.writeStringField("eventID", eventId());
    out.writeStringField("eventName", eventName());
    out.writeStringField("eventVersion", "1.1");
    out.writeStringField("eventSource", "aws:dynamodb");
    out.writeStringField("awsRegion", log.arn().split(":", -1)[3]);
    out.writeObjectFieldStart("dynamodb");
    out.writeNumberField("ApproximateCreationDateTime", at.getEpochSecond());
    ValueWriter.write(out, "Keys", images.key);
    int size = images.key.size();
    if (shows(TableDefinition.View.NEW_IMAGE) && images.after != null) {
      ValueWriter.write(out, "NewImage", images.after);
      size += images.after.size();
    }
    if (shows(TableDefinition.View.OLD_IMAGE) && images.before != null) {
      ValueWriter.write(out, "OldImage", images.before);
      size += images.before.size();
    }
    out.writeStringField("SequenceNumber", sequenceNumber);
    out.writeNumberField("SizeBytes", size);
    out.writeStringField("StreamViewType", log.stream().view().name());
    out.writeEndObject();
  }

  private boolean shows(TableDefinition.View image) {
    TableDefinition.View view = log.stream().view();
    return view == image || view == TableDefinition.View.NEW_AND_OLD_IMAGES;
  }

  private String eventName() {
    return images.before == null ? "INSERT" : images.after == null ? "REMOVE" : "MODIFY";
  }

  /// 32 hexadecimal digits, the same whenever the same record is read.
  private String eventId() {
    return String.format("%08x%s", log.arn().hashCode(), "0".repeat(3)) + sequenceNumber;
  }
}
