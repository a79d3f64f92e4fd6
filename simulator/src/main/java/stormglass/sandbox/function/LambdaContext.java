package stormglass.sandbox.function;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lambda's context and logger, of the types that a function's loader knows them by.
final class LambdaContext {

  private final Class<?> contextType;
  private final Object logger;
  private final FunctionSettings settings;
  private final Host host;
  private final String logStream;

  /// @throws ClassNotFoundException if Lambda's core library is not among the function's
  LambdaContext(
      ClassLoader loader,
      FunctionSettings settings,
      Host host,
      String logStream,
      Consumer<String> log)
      throws ClassNotFoundException {
    this.contextType = Class.forName(HandlerSlot.CORE + "Context", false, loader);
    this.settings = settings;
    this.host = host;
    this.logStream = logStream;
    Class<?> loggerType = Class.forName(HandlerSlot.CORE + "LambdaLogger", false, loader);
    this.logger =
        proxy(
            loggerType,
            (proxy, method, arguments) -> {
              if (!method.getName().equals("log") || arguments == null) {
                return ofObject(proxy, method, arguments);
              }
              log.accept(
                  arguments[0] instanceof byte[] bytes
                      ? new String(bytes, StandardCharsets.UTF_8)
                      : String.valueOf(arguments[0]));
              return null;
            });
  }

  /// The context of one invocation.
  Object of(Job job) {
    return proxy(
        contextType,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getAwsRequestId" -> job.invocation().requestId();
              case "getLogGroupName" -> settings.logGroup();
              case "getLogStreamName" -> logStream;
              case "getFunctionName" -> settings.name();
              case "getFunctionVersion" -> "$LATEST";
              case "getInvokedFunctionArn" -> host.functionArn(settings.name());
              case "getRemainingTimeInMillis" -> job.remainingMillis();
              case "getMemoryLimitInMB" -> settings.size().memoryMb();
              case "getLogger" -> logger;
              case "getXrayTraceId" -> job.invocation().traceHeader();
              default -> ofObject(proxy, method, arguments);
            });
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  @SuppressWarnings("ReferenceEquality")
  private @Nullable Object ofObject(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" ->
          arguments != null
              && System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "Lambda's context of " + settings.name();
      default -> null;
    };
  }
}
