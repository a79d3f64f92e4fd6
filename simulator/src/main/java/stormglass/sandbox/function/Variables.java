package stormglass.sandbox.function;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The environment variables of one environment: the template's, Lambda's, and those by which SDK
/// clients find the sandbox.
final class Variables {

  private static final String TRACE = "_X_AMZN_TRACE_ID";
  private static final String NOWHERE = "/nonexistent/aws/";

  private final Map<String, String> fixed;
  private volatile @Nullable String trace;

  Variables(FunctionSettings settings, Host host, String logStream, boolean bridged) {
    Map<String, String> all = new HashMap<>(settings.variables());
    all.put("AWS_ENDPOINT_URL", host.endpoint().toString());
    all.put("AWS_CONFIG_FILE", NOWHERE + "config");
    all.put("AWS_SHARED_CREDENTIALS_FILE", NOWHERE + "credentials");
    if (bridged) {
      all.put("SYNC_HTTP_SERVICE_IMPL", Bridge.SERVICE);
    }
    all.put("AWS_REGION", host.region());
    all.put("AWS_DEFAULT_REGION", host.region());
    all.put("AWS_ACCESS_KEY_ID", settings.role().accessKeyId());
    all.put("AWS_SECRET_ACCESS_KEY", settings.role().secretAccessKey());
    all.put("AWS_SESSION_TOKEN", settings.role().sessionToken());
    all.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    all.put("AWS_LAMBDA_FUNCTION_NAME", settings.name());
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(settings.size().memoryMb()));
    all.put("AWS_LAMBDA_LOG_GROUP_NAME", settings.logGroup());
    all.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    all.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    all.put("_HANDLER", settings.code().handler());
    all.put("LAMBDA_TASK_ROOT", settings.code().folder().toAbsolutePath().normalize().toString());
    all.put("LANG", "en_US.UTF-8");
    all.put("TZ", ":UTC");
    this.fixed = Map.copyOf(all);
  }

  /// Sets X-Ray's header for the invocation that follows.
  void trace(@Nullable String header) {
    trace = header;
  }

  @Nullable String get(String name) {
    return name.equals(TRACE) ? trace : fixed.get(name);
  }

  /// All variables; cannot be changed.
  Map<String, String> all() {
    Map<String, String> all = new HashMap<>(fixed);
    String header = trace;
    if (header != null) {
      all.put(TRACE, header);
    }
    return Map.copyOf(all);
  }
}
