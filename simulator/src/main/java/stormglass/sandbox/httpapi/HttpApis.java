package stormglass.sandbox.httpapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.HttpApi;
import stormglass.meter.Meter;
import stormglass.meter.Usage;
import stormglass.sandbox.identity.Issuer;
import stormglass.sandbox.lambda.Integration;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.observation.Observation;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

/// The HTTP APIs of a cloud. A request belongs to the API whose id its host starts with, otherwise
/// to the first.
public final class HttpApis {

  private static final int LARGEST_BODY_BYTES = 10 << 20;
  private static final long UNIT_BYTES = 512 * 1024;

  private record Served(HttpApi api, RouteTable routes) {}

  private final List<Served> apis = new CopyOnWriteArrayList<>();
  private final AtomicLong requests = new AtomicLong();
  private final Integration integration;
  private final Authorizer authorizer;
  private final ProxyEvent events;
  private final Live live;
  private final Told told;

  /// Who is told of what was served.
  public record Told(Meter meter, Consumer<Observation> observer) {}

  public HttpApis(Integration integration, Issuer issuer, Live live, Account account, Told told) {
    this.integration = integration;
    this.authorizer = new Authorizer(issuer, live.clock());
    this.events = new ProxyEvent(account.id(), account.region());
    this.live = live;
    this.told = told;
  }

  /// Adds an API.
  public void add(HttpApi api) {
    apis.add(new Served(api, new RouteTable(api.routes())));
  }

  /// The authorizer of the first route that has one.
  public Optional<HttpApi.JwtAuthorizer> firstAuthorizer() {
    return apis.stream()
        .flatMap(served -> served.api().routes().stream())
        .flatMap(route -> Optional.ofNullable(route.authorizer()).stream())
        .findFirst();
  }

  /// Answers a request.
  public AwsResponse answer(AwsRequest request) {
    long began = live.clock().nowNanos();
    Served served = served(request.header("host"));
    if (served == null) {
      return Answers.notFound();
    }
    HttpApi api = served.api();
    String requestId = requestId();
    Optional<RouteTable.Match> match = served.routes().match(request.method(), pathOf(request));
    AwsResponse response =
        api.cors() != null && CrossOrigin.isPreflight(request)
            ? CrossOrigin.preflight(api.cors(), request)
            : match
                .map(found -> answer(api, found, request, requestId))
                .orElseGet(Answers::notFound);
    Map<String, String> more =
        api.cors() == null ? Map.of() : CrossOrigin.headers(api.cors(), request);
    response = Answers.with(response, more);
    response = Answers.with(response, Map.of("apigw-requestid", requestId));
    tell(api, match.map(RouteTable.Match::route).orElse(null), request, response, began);
    return response;
  }

  private static String pathOf(AwsRequest request) {
    int query = request.path().indexOf('?');
    return query < 0 ? request.path() : request.path().substring(0, query);
  }

  private @Nullable Served served(@Nullable String host) {
    if (apis.isEmpty()) {
      return null;
    }
    for (Served served : apis) {
      if (host != null && host.startsWith(served.api().apiId() + ".")) {
        return served;
      }
    }
    return apis.getFirst();
  }

  private AwsResponse answer(
      HttpApi api, RouteTable.Match match, AwsRequest request, String requestId) {
    if (!live.call((cloud, now) -> cloud.admitHttpRequest(now))) {
      return Answers.tooManyRequests();
    }
    if (request.body().length > LARGEST_BODY_BYTES) {
      return Answers.tooLarge();
    }
    Authorizer.Decision decision = authorizer.decide(match.route(), request);
    if (decision instanceof Authorizer.Decision.Denied denied) {
      return Answers.denied(denied);
    }
    ProxyEvent.Routed routed = new ProxyEvent.Routed(api, match, decision, request, requestId);
    byte[] event = events.write(routed, live.clock().instant());
    return switch (integration.call(match.route(), routed.routeKey(), event)) {
      case Integration.Called.Returned(byte[] payload) -> ProxyResponse.read(payload);
      case Integration.Called.Failed() -> Answers.internalError();
      case Integration.Called.Unavailable() -> Answers.unavailable();
      case Integration.Called.TooLarge() -> Answers.tooLarge();
    };
  }

  private void tell(
      HttpApi api,
      HttpApi.@Nullable Route route,
      AwsRequest request,
      AwsResponse response,
      long began) {
    long bytes = (long) request.body().length + response.body().length;
    told.meter()
        .count(
            Usage.HTTP_API_REQUESTS, api.id(), Math.max(1, (bytes + UNIT_BYTES - 1) / UNIT_BYTES));
    told.observer()
        .accept(
            new Observation.HttpServed(
                live.clock().nowNanos(),
                api.id(),
                route == null ? null : route.method() + " " + route.path(),
                response.status(),
                began));
  }

  /// As API Gateway writes it: short, in base64, ending in `=`.
  private String requestId() {
    String digits = Long.toString(requests.incrementAndGet(), 36);
    return "sandbox".concat("0".repeat(Math.max(0, 8 - digits.length()))).concat(digits) + "=";
  }
}
