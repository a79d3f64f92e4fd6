package stormglass.sandbox.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.wire.JsonService;
import stormglass.sandbox.wire.JsonService.Operation;

/// SQS behind its JSON protocol.
public final class Sqs {

  private static final JsonService.Dialect DIALECT =
      new JsonService.Dialect("sqs", "AmazonSQS", "1.0", "com.amazonaws.sqs#");

  private Sqs() {}

  /// The service over some queues.
  ///
  /// @param unsupported told the names of operations that it does not have
  public static JsonService over(
      Queues queues, Live live, QueueMeter meter, MessageText text, Consumer<String> unsupported) {
    Map<String, Operation> operations = new HashMap<>();
    operations.putAll(new QueueOperations(queues, live).all());
    operations.putAll(new SendOperations(queues, live, meter).all());
    operations.putAll(new ReceiveOperations(queues, live, meter, text).all());
    operations.putAll(new DeleteOperations(queues, live, meter).all());
    return new JsonService(DIALECT, operations, unsupported);
  }
}
