package stormglass.sandbox.lambda;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import stormglass.blueprint.HttpApi;
import stormglass.sandbox.function.Outcome;
import stormglass.sandbox.live.Payload;

/// How an HTTP API calls a function: synchronously, and no longer than the integration allows.
public final class Integration implements AutoCloseable {

  private static final int LARGEST_EVENT_BYTES = 6 << 20;

  /// What came of a call.
  public sealed interface Called {
    /// The function returned JSON.
    record Returned(byte[] payload) implements Called {}

    /// The function failed or ran out of time, or there is none.
    record Failed() implements Called {}

    /// The function was throttled, or took longer than the integration allows.
    record Unavailable() implements Called {}

    /// The event is larger than a synchronous invocation takes.
    record TooLarge() implements Called {}
  }

  private final HostedFunctions functions;
  private final Invocations invocations;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public Integration(HostedFunctions functions, Invocations invocations) {
    this.functions = functions;
    this.invocations = invocations;
  }

  /// Calls the function of a route.
  public Called call(HttpApi.Route route, String routeKey, byte[] event) {
    if (event.length > LARGEST_EVENT_BYTES) {
      return new Called.TooLarge();
    }
    HostedFunction function = functions.byArn(route.functionArn()).orElse(null);
    if (function == null) {
      return new Called.Failed();
    }
    Payload.Request request = new Payload.Request(event, routeKey);
    return function.spec().timeoutSeconds() * 1000 < route.timeoutMillis()
        ? called(invocations.invoke(function, request))
        : withinTime(function, request, route.timeoutMillis());
  }

  private Called withinTime(HostedFunction function, Payload.Request request, int millis) {
    Future<Invocations.Answered> answer =
        threads.submit(() -> invocations.invoke(function, request));
    try {
      return called(answer.get(millis, TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      return new Called.Unavailable();
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return new Called.Unavailable();
    }
  }

  private static Called called(Invocations.Answered answered) {
    return switch (answered) {
      case Invocations.Answered.Throttled _ -> new Called.Unavailable();
      case Invocations.Answered.Ran(Outcome.Returned returned) ->
          new Called.Returned(returned.payload());
      case Invocations.Answered.Ran(Outcome.Failed _) -> new Called.Failed();
      case Invocations.Answered.Ran(Outcome.TimedOut _) -> new Called.Failed();
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
