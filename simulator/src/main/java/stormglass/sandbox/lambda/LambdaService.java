package stormglass.sandbox.lambda;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stormglass.blueprint.LambdaFunction;
import stormglass.sandbox.function.Outcome;
import stormglass.sandbox.live.Live;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.wire.Account;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.AwsService;
import stormglass.sandbox.wire.Form;
import stormglass.sandbox.wire.Json;
import stormglass.sandbox.wire.Refusal;

/// Lambda behind its REST protocol: Invoke, ListFunctions, GetFunction and its configuration
/// (Lambda API reference, 2026-11).
public final class LambdaService implements AwsService {

  private static final Pattern PATH =
      Pattern.compile("/2015-03-31/functions/([^/?]+)(/invocations|/configuration)?/?(\\?.*)?");
  private static final Pattern LIST = Pattern.compile("/2015-03-31/functions/?(\\?.*)?");
  private static final int SYNCHRONOUS_BYTES = 6 << 20;
  private static final int ASYNCHRONOUS_BYTES = 1 << 20;

  private final HostedFunctions functions;
  private final Invocations invocations;
  private final Live live;
  private final Account account;
  private final Consumer<String> unsupported;

  /// @param unsupported told the methods and paths that it does not have
  public LambdaService(
      HostedFunctions functions,
      Invocations invocations,
      Live live,
      Account account,
      Consumer<String> unsupported) {
    this.functions = functions;
    this.invocations = invocations;
    this.live = live;
    this.account = account;
    this.unsupported = unsupported;
  }

  @Override
  public String signingName() {
    return "lambda";
  }

  @Override
  public AwsResponse answer(AwsRequest request) {
    try {
      return dispatch(request);
    } catch (Refusal refusal) {
      return refusal.toRestJson();
    }
  }

  private AwsResponse dispatch(AwsRequest request) {
    if (request.method().equals("GET") && LIST.matcher(request.path()).matches()) {
      return json(
          Map.of(
              "Functions",
              functions.all().stream().map(found -> configuration(found.spec())).toList()));
    }
    Matcher path = PATH.matcher(request.path());
    boolean get = request.method().equals("GET");
    if (path.matches()) {
      String name = Form.decoded(path.group(1));
      if (get && path.group(2) == null) {
        return json(
            Map.of(
                "Configuration", configuration(function(name).spec()),
                "Code", Map.of("RepositoryType", "S3", "Location", account.endpoint().toString())));
      }
      if (get && path.group(2).equals("/configuration")) {
        return json(configuration(function(name).spec()));
      }
      if (request.method().equals("POST") && "/invocations".equals(path.group(2))) {
        return invoke(function(name), request);
      }
    }
    int query = request.path().indexOf('?');
    unsupported.accept(
        request.method() + " " + (query < 0 ? request.path() : request.path().substring(0, query)));
    throw Refusal.of(404, "UnknownOperationException", null);
  }

  private HostedFunction function(String name) {
    return functions
        .named(name)
        .orElseThrow(
            () ->
                Refusal.of(
                    404,
                    "ResourceNotFoundException",
                    "Function not found: "
                        + (name.startsWith("arn:")
                            ? name
                            : account.arn("lambda", "function:" + name))));
  }

  private AwsResponse invoke(HostedFunction function, AwsRequest request) {
    String type = request.header("x-amz-invocation-type");
    boolean event = "Event".equals(type);
    int most = event ? ASYNCHRONOUS_BYTES : SYNCHRONOUS_BYTES;
    if (request.body().length > most) {
      throw Refusal.of(
          413,
          "RequestTooLargeException",
          "Request must be smaller than " + most + " bytes for the InvokeFunction operation");
    }
    byte[] payload = request.body().length == 0 ? new byte[] {'{', '}'} : request.body();
    checkJson(payload);
    Payload.Request given = new Payload.Request(payload, "invoke");
    if ("DryRun".equals(type)) {
      return new AwsResponse(204, Map.of(), new byte[0]);
    }
    if (event) {
      live.call(
          (cloud, now) -> cloud.invokeAsync(function.admission(), given, payload.length, now));
      return new AwsResponse(202, Map.of(), new byte[0]);
    }
    return switch (invocations.invoke(function, given)) {
      case Invocations.Answered.Ran(var outcome) -> ran(outcome);
      case Invocations.Answered.Throttled(var why) -> throttled(why);
    };
  }

  private static void checkJson(byte[] payload) {
    try {
      Json.read(payload);
    } catch (Refusal malformed) {
      throw Refusal.of("InvalidRequestContentException", "Could not parse request body into json.");
    }
  }

  private static AwsResponse ran(Outcome outcome) {
    Map<String, String> headers = new HashMap<>();
    headers.put("content-type", "application/json");
    headers.put("x-amz-executed-version", "$LATEST");
    switch (outcome) {
      case Outcome.Returned _ -> {}
      case Outcome.Failed _, Outcome.TimedOut _ -> headers.put("x-amz-function-error", "Unhandled");
    }
    return new AwsResponse(200, headers, outcome.payload());
  }

  private static AwsResponse throttled(stormglass.cloud.function.Throttle why) {
    String reason =
        switch (why) {
          case RESERVED_CONCURRENCY -> "ReservedFunctionConcurrentInvocationLimitExceeded";
          case ACCOUNT_CONCURRENCY -> "ConcurrentInvocationLimitExceeded";
          case SCALING_RATE -> "FunctionInvocationRateLimitExceeded";
          case REQUEST_RATE -> "CallerRateLimitExceeded";
        };
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Reason", reason);
    body.put("Type", "User");
    body.put("message", "Rate Exceeded.");
    return new AwsResponse(
        429,
        Map.of("content-type", "application/json", "x-amzn-errortype", "TooManyRequestsException"),
        Json.write(body));
  }

  private static AwsResponse json(Map<String, ?> body) {
    return new AwsResponse(200, Map.of("content-type", "application/json"), Json.write(body));
  }

  private static Map<String, ?> configuration(LambdaFunction spec) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("FunctionName", spec.name());
    shown.put("FunctionArn", spec.arn());
    shown.put("Runtime", spec.runtime());
    shown.put("Role", spec.roleArn());
    shown.put("Handler", spec.handler());
    shown.put("Timeout", spec.timeoutSeconds());
    shown.put("MemorySize", spec.memoryMb());
    shown.put("Version", "$LATEST");
    shown.put("State", "Active");
    shown.put("LastUpdateStatus", "Successful");
    shown.put("PackageType", "Zip");
    shown.put(
        "Architectures",
        List.of(
            switch (spec.architecture()) {
              case ARM64 -> "arm64";
              case X86_64 -> "x86_64";
            }));
    shown.put("Environment", Map.of("Variables", spec.environment()));
    return shown;
  }
}
