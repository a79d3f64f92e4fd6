package library.lending;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import library.events.lending.BookBorrowed;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stormglass.contracts.Envelope;
import stormglass.lambda.Environment;
import stormglass.lambda.EventFunction;
import stormglass.lambda.Item;
import stormglass.lambda.SdkClients;

/// The projection of the read model Loans, behind its queue. An event that comes twice writes the
/// same item twice.
///
/// Environment: `TABLE`, the read model's table.
public final class Loans implements RequestStreamHandler {

  private final DynamoDbClient client = SdkClients.dynamoDb();
  private final String table = Environment.required("TABLE");
  private final EventFunction<BookBorrowed> function =
      new EventFunction<>(BookBorrowed.CODEC, this::project, InstantSource.system());

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private void project(Envelope<BookBorrowed> event) {
    Item item = item(event.data());
    client.putItem(put -> put.tableName(table).item(item.attributes()));
  }

  /// The item of a loan.
  static Item item(BookBorrowed borrowed) {
    return Item.key("reader#" + borrowed.reader(), "loan#" + borrowed.loanId())
        .with("bookId", borrowed.bookId())
        .with("due", borrowed.due().toString());
  }
}
