package shop.catalog.trending;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.avro.catalog.ProductViewedAvro;
import shop.catalog.trending.Clicks.Click;
import shop.catalog.trending.Clicks.Slot;
import shop.catalog.trending.Clicks.Unreadable;
import shop.events.catalog.ProductViewed;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import stormglass.avro.AvroMessages;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Environment;
import stormglass.lambda.Item;
import stormglass.lambda.LogLine;
import stormglass.lambda.SdkClients;
import stormglass.lambda.Table;

/// The projection behind the click stream.
///
/// A batch adds once to each product's hour, and moves the shard's position in the same
/// transaction, so that records which come again are not counted again. Records that cannot be read
/// are reported after all others are counted; they alone come again, until Lambda gives them up.
///
/// Environment: `TABLE`, the read model's table.
public final class TrendingProducts implements RequestStreamHandler {

  private final InstantSource clock = InstantSource.system();
  private final Table table = new Table(SdkClients.dynamoDb(), Environment.required("TABLE"));
  private final AvroMessages<ProductViewed> messages = AvroMessages.of(ProductViewedAvro.CODEC);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    StreamBatch batch = StreamBatch.parse(in.readAllBytes());
    Clicks clicks = Clicks.read(batch.records(), messages);
    for (Unreadable unreadable : clicks.unreadable()) {
      LogLine.error(context, "The record is no ProductViewed.")
          .with("shardId", batch.shardId())
          .with("sequenceNumber", unreadable.sequenceNumber())
          .with("error", unreadable.why())
          .write();
    }
    long counted = count(batch.shardId(), clicks.clicks());
    LogLine.info(context, "Counted")
        .with("shardId", batch.shardId())
        .with("views", counted)
        .with("countedBefore", clicks.clicks().size() - counted)
        .with("unreadable", clicks.unreadable().size())
        .write();
    out.write(response(clicks.unreadable()));
  }

  private long count(String shardId, List<Click> clicks) {
    long counted = 0;
    Position position = position(shardId);
    Optional<Tally> next = Tally.next(clicks, position);
    while (next.isPresent()) {
      Tally tally = next.get();
      if (table.commit(writes(shardId, position, tally))) {
        counted += tally.total();
        position = position.movedTo(tally.last());
      } else {
        // Refused means: the same records, given to another invocation, were counted meanwhile.
        position = position(shardId);
      }
      next = Tally.next(clicks, position);
    }
    return counted;
  }

  private Position position(String shardId) {
    Item key = Position.key(shardId);
    return Position.of(table.read(key.text("pk"), key.text("sk")));
  }

  private List<TransactWriteItem> writes(String shardId, Position before, Tally tally) {
    List<TransactWriteItem> writes = new ArrayList<>();
    Item after = before.movedTo(tally.last()).item(shardId, clock.instant().getEpochSecond());
    writes.add(table.save(after, before.version()));
    tally.views().forEach((slot, views) -> writes.add(add(slot, views)));
    return writes;
  }

  private TransactWriteItem add(Slot slot, long views) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table.name())
                .key(Item.key(slot.hour().key(), slot.productId()).attributes())
                .updateExpression("SET expiresAt = :expiresAt ADD #views :views")
                .expressionAttributeNames(Map.of("#views", "views"))
                .expressionAttributeValues(
                    Item.empty()
                        .with(":views", views)
                        .with(":expiresAt", slot.hour().expiresAt())
                        .attributes())
                .build())
        .build();
  }

  /// The partial batch response: the sequence numbers of what could not be read.
  static byte[] response(List<Unreadable> unreadable) {
    JsonWriter out = new JsonWriter();
    out.beginObject().name("batchItemFailures").beginArray();
    for (Unreadable record : unreadable) {
      out.beginObject().name("itemIdentifier").value(record.sequenceNumber()).endObject();
    }
    return out.endArray().endObject().toBytes();
  }
}
