package shop.inventory.stocklevels;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import shop.events.ShopEvent;
import shop.events.inventory.StockReleased;
import shop.events.inventory.StockReplenished;
import shop.events.inventory.StockReserved;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import stormglass.contracts.Codec;
import stormglass.contracts.Envelope;
import stormglass.contracts.Metadata;
import stormglass.lambda.Environment;
import stormglass.lambda.EventFunction;
import stormglass.lambda.Item;
import stormglass.lambda.SdkClients;
import stormglass.lambda.Table;

/// The projection behind the queue of stock levels.
///
/// An event changes the levels and leaves `applied#<eventId>` in one transaction, so that an event
/// which comes again changes nothing.
///
/// Environment: `TABLE`, the read model's table.
public final class StockLevels implements RequestStreamHandler {

  /// Longer than an event can wait in the queue, its dead-letter queue, and to be redriven.
  private static final Duration REMEMBERED = Duration.ofDays(21);

  private static final Codec<ShopEvent> CODEC =
      Codec.family(List.of(StockReserved.CODEC, StockReleased.CODEC, StockReplenished.CODEC));

  private final Table table = new Table(SdkClients.dynamoDb(), Environment.required("TABLE"));
  private final EventFunction<ShopEvent> function =
      new EventFunction<>(CODEC, this::project, InstantSource.system());

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private void project(Envelope<ShopEvent> event) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(table.create(applied(event.metadata())));
    StockChange.of(event.data()).forEach(change -> writes.add(write(change)));
    // Refused means: applied before.
    table.commit(writes);
  }

  private static Item applied(Metadata event) {
    return Item.key("applied#" + event.eventId(), "event")
        .with("expiresAt", event.occurredAt().plus(REMEMBERED).getEpochSecond());
  }

  private TransactWriteItem write(StockChange change) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table.name())
                .key(Item.key("products", change.productId()).attributes())
                .updateExpression("ADD available :pieces")
                .expressionAttributeValues(
                    Item.empty().with(":pieces", change.pieces()).attributes())
                .build())
        .build();
  }
}
