package library.lending;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import library.events.lending.BookBorrowed;
import stormglass.contracts.Entry;
import stormglass.contracts.Metadata;
import stormglass.contracts.Publisher;
import stormglass.contracts.Publisher.Unpublished;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Bus;
import stormglass.lambda.Environment;
import stormglass.lambda.HttpFunction;
import stormglass.lambda.HttpRequest;
import stormglass.lambda.HttpResponse;
import stormglass.lambda.SdkClients;

/// The command BorrowBook: `POST /loans`.
///
/// It keeps no state, so it publishes its event itself. A command that changes state would write
/// its event beside it, in one transaction (`stormglass.lambda.Outbox`).
///
/// Environment: `BUS`, the bus's name.
public final class BorrowBook implements RequestStreamHandler {

  private final Publisher publisher =
      new Publisher(new Bus(SdkClients.eventBridge(), Environment.required("BUS")));
  private final InstantSource clock = InstantSource.system();
  private final HttpFunction function = new HttpFunction(this::answer);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private HttpResponse answer(HttpRequest request) {
    Instant now = clock.instant();
    return switch (Loan.decide(
        UUID.randomUUID(), request.caller().username(), request.body(), now)) {
      case Loan.Refused(var problem) -> HttpResponse.problem(problem);
      case Loan.Begun(BookBorrowed event) -> {
        publish(event, Metadata.first(UUID.randomUUID(), event.loanId(), now));
        yield HttpResponse.json(
            202,
            new JsonWriter()
                .beginObject()
                .name("loanId")
                .value(event.loanId().toString())
                .name("due")
                .value(event.due().toString())
                .endObject());
      }
    };
  }

  private void publish(BookBorrowed event, Metadata metadata) {
    Entry entry = BookBorrowed.CODEC.entry(metadata, event);
    List<Unpublished> failed = publisher.publish(List.of(entry));
    if (!failed.isEmpty()) {
      throw new IllegalStateException("not published: " + failed.getFirst().why());
    }
  }
}
