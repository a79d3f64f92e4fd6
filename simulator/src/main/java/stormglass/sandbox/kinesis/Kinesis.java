package stormglass.sandbox.kinesis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stormglass.cloud.limits.Limits;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.AwsService;
import stormglass.sandbox.wire.Cbor;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Members;
import stormglass.sandbox.wire.Refusal;

/// Kinesis behind its protocol, in JSON as the command line sends it and in CBOR as SDKs do.
public final class Kinesis implements AwsService {

  private static final String TARGET = "Kinesis_20131202.";
  private static final String JSON = "application/x-amz-json-1.1";
  private static final String CBOR = "application/x-amz-cbor-1.1";

  private final Map<String, Operation> operations = new HashMap<>();
  private final Consumer<String> unsupported;

  /// @param unsupported told the names of operations that are not there
  public Kinesis(
      DataStreams streams,
      Live live,
      StreamMeter meter,
      Limits limits,
      Consumer<String> unsupported) {
    this.unsupported = unsupported;
    operations.putAll(new StreamOperations(streams, limits).all());
    operations.putAll(new PutOperations(streams, live, meter, limits).all());
    operations.putAll(new ReadOperations(streams, live, meter, limits).all());
  }

  @Override
  public String signingName() {
    return "kinesis";
  }

  @Override
  public AwsResponse answer(AwsRequest request) {
    String type = request.header("content-type");
    boolean cbor = type != null && type.startsWith(CBOR);
    try {
      Map<String, ?> answer = operation(request).answer(Checked.of(members(request, cbor)));
      byte[] body = answer.isEmpty() ? new byte[0] : cbor ? Cbor.write(answer) : Json.write(answer);
      return new AwsResponse(200, Map.of("content-type", cbor ? CBOR : JSON), body);
    } catch (Refusal refusal) {
      return cbor ? refusal.answer(CBOR, "", Cbor::write) : refusal.toJson(JSON, "");
    }
  }

  private static Members members(AwsRequest request, boolean cbor) {
    if (request.body().length == 0) {
      return Members.of(Map.of());
    }
    return Members.of(cbor ? Cbor.read(request.body()) : Json.read(request.body()));
  }

  private Operation operation(AwsRequest request) {
    @Nullable String target = request.header("x-amz-target");
    if (target == null || !target.startsWith(TARGET)) {
      throw Refusal.unknownOperation();
    }
    String name = target.substring(TARGET.length());
    Operation operation = operations.get(name);
    if (operation == null) {
      unsupported.accept(name);
      throw Refusal.unknownOperation();
    }
    return operation;
  }
}
