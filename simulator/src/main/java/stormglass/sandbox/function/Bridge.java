package stormglass.sandbox.function;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;

/// Carries what SDK clients ask from the loaders of libraries to the sandbox's services.
record Bridge(Function<AwsRequest, AwsResponse> services) {

  /// By name: this class must not be loaded where the SDK is missing, as it is in the sandbox.
  static final String SERVICE = "stormglass.sandbox.function.inside.BridgeHttpService";

  /// Connects the loader's copy of the bridge.
  void connect(ClassLoader loader) {
    Function<Object[], Object[]> sandbox = this::answer;
    try {
      Class.forName(SERVICE, true, loader)
          .getMethod("connect", Function.class)
          .invoke(null, sandbox);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object[] answer(Object[] request) {
    Map<String, String> headers = new HashMap<>();
    ((Map<?, ?>) request[2]).forEach((name, value) -> headers.put((String) name, (String) value));
    AwsRequest asked =
        new AwsRequest((String) request[0], (String) request[1], headers, (byte[]) request[3]);
    Worker worker = Worker.current();
    AwsResponse answer = worker == null ? services.apply(asked) : ask(worker, asked);
    return new Object[] {answer.status(), answer.headers(), answer.body()};
  }

  /// Threads that a service starts must not inherit the function's loader.
  private AwsResponse ask(Worker worker, AwsRequest asked) {
    Worker.Call call = worker.callBegins();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Bridge.class.getClassLoader());
    try {
      return ScopedValue.where(Functions.CALLER, worker.function())
          .call(() -> services.apply(asked));
    } finally {
      thread.setContextClassLoader(before);
      worker.callEnds(call);
    }
  }
}
