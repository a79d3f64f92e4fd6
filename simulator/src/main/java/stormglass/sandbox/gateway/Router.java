package stormglass.sandbox.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.AwsService;
import stormglass.sandbox.wire.Refusal;

/// Finds who answers a request: a signed one belongs to the service of its credential scope, any
/// other to the web.
public final class Router implements Function<AwsRequest, AwsResponse> {

  private static final String REQUEST_ID = "x-amzn-requestid";

  private final Map<String, AwsService> services = new HashMap<>();
  private final Function<AwsRequest, AwsResponse> web;
  private final BiConsumer<String, String> unsupported;
  private final AtomicLong requests = new AtomicLong();

  /// @param web answers what is not signed
  /// @param unsupported told the service and operation of calls to services that are not there
  public Router(
      List<AwsService> services,
      Function<AwsRequest, AwsResponse> web,
      BiConsumer<String, String> unsupported) {
    services.forEach(service -> this.services.put(service.signingName(), service));
    this.web = web;
    this.unsupported = unsupported;
  }

  @Override
  public AwsResponse apply(AwsRequest request) {
    Optional<String> scope = Scope.service(request);
    return scope.isPresent() ? signed(scope.get(), request) : web.apply(request);
  }

  /// The signing name of the service that a request is signed for, if it is signed.
  public static Optional<String> service(AwsRequest request) {
    return Scope.service(request);
  }

  /// Answers a request that is signed for a service.
  public AwsResponse signed(String signingName, AwsRequest request) {
    AwsService service = services.get(signingName);
    AwsResponse response =
        service == null ? unknown(signingName, request) : service.answer(request);
    return withRequestId(response);
  }

  private AwsResponse unknown(String service, AwsRequest request) {
    String target = request.header("x-amz-target");
    if (target != null) {
      unsupported.accept(service, target.substring(target.lastIndexOf('.') + 1));
      String type = request.header("content-type");
      boolean newer = type != null && type.endsWith("1.1");
      return Refusal.unknownOperation()
          .toJson("application/x-amz-json-" + (newer ? "1.1" : "1.0"), "com.amazon.coral.service#");
    }
    String action = action(request);
    if (action != null) {
      unsupported.accept(service, action);
      return Refusal.of(
              "InvalidAction", "The action " + action + " is not valid for this endpoint.")
          .toXml("https://" + service + ".amazonaws.com/doc/", requestId());
    }
    unsupported.accept(service, request.method() + " " + pathOf(request));
    return Refusal.of(404, "UnknownOperationException", null).toRestJson();
  }

  private static String pathOf(AwsRequest request) {
    int query = request.path().indexOf('?');
    return query < 0 ? request.path() : request.path().substring(0, query);
  }

  private static @Nullable String action(AwsRequest request) {
    String type = request.header("content-type");
    return type != null && type.startsWith("application/x-www-form-urlencoded")
        ? stormglass.sandbox.wire.Form.read(request).get("Action")
        : null;
  }

  private AwsResponse withRequestId(AwsResponse response) {
    if (response.headers().containsKey(REQUEST_ID)) {
      return response;
    }
    Map<String, String> headers = new HashMap<>(response.headers());
    headers.put(REQUEST_ID, requestId());
    return new AwsResponse(response.status(), headers, response.body());
  }

  /// In the form of a UUID, counted.
  private String requestId() {
    return new java.util.UUID(0x4000L, 0x8000_0000_0000_0000L | requests.incrementAndGet())
        .toString();
  }
}
