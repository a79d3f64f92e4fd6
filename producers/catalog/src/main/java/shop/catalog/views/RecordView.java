package shop.catalog.views;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.UUID;
import shop.avro.catalog.ProductViewedAvro;
import shop.events.catalog.ProductViewed;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import stormglass.avro.AvroMessages;
import stormglass.contracts.Metadata;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Environment;
import stormglass.lambda.HttpFunction;
import stormglass.lambda.HttpRequest;
import stormglass.lambda.HttpResponse;
import stormglass.lambda.ProblemDocument;
import stormglass.lambda.SdkClients;

/// The click `POST /api/products/{productId}/views`, from everyone: one record of the stream, in
/// Avro.
///
/// Environment: `STREAM`, the click stream's name.
public final class RecordView implements RequestStreamHandler {

  private final InstantSource clock = InstantSource.system();
  private final KinesisClient client = SdkClients.fromEnvironment(KinesisClient.builder()).build();
  private final String stream = Environment.required("STREAM");
  private final AvroMessages<ProductViewed> messages = AvroMessages.of(ProductViewedAvro.CODEC);
  private final HttpFunction function = new HttpFunction(this::answer);

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    function.handle(in, out, context);
  }

  private HttpResponse answer(HttpRequest request) {
    UUID visitId = Viewing.visitId(request.body());
    return switch (Viewing.decide(request.pathParameter("productId"), visitId, clock.instant())) {
      case Viewing.Refused(ProblemDocument problem) -> HttpResponse.problem(problem);
      case Viewing.Viewed viewed -> accepted(put(viewed));
    };
  }

  private Metadata put(Viewing.Viewed viewed) {
    Metadata metadata =
        Metadata.first(UUID.randomUUID(), UUID.randomUUID(), viewed.event().viewedAt());
    byte[] message = messages.encode(metadata, viewed.event());
    client.putRecord(
        put ->
            put.streamName(stream)
                .partitionKey(viewed.partitionKey())
                .data(SdkBytes.fromByteArrayUnsafe(message)));
    return metadata;
  }

  private static HttpResponse accepted(Metadata metadata) {
    String eventId = metadata.eventId().toString();
    JsonWriter body = new JsonWriter().beginObject().name("eventId").value(eventId).endObject();
    return HttpResponse.json(202, body)
        .with("x-correlation-id", metadata.correlationId().toString());
  }
}
