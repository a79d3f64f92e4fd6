package stormglass.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.PrintWriter;
import java.io.StringWriter;
import stormglass.contracts.json.JsonWriter;

/// One line of a function's log: a JSON object.
public final class LogLine {

  private final Context context;
  private final JsonWriter line = new JsonWriter();

  private LogLine(Context context, String level, String message) {
    this.context = context;
    line.beginObject().name("level").value(level).name("message").value(message);
    with("function", context.getFunctionName());
    with("awsRequestId", context.getAwsRequestId());
  }

  /// A line that tells.
  public static LogLine info(Context context, String message) {
    return new LogLine(context, "INFO", message);
  }

  /// A line that calls for attention.
  public static LogLine error(Context context, String message) {
    return new LogLine(context, "ERROR", message);
  }

  /// This line with a text; an empty one is left out.
  public LogLine with(String name, String value) {
    if (!value.isEmpty()) {
      line.name(name).value(value);
    }
    return this;
  }

  /// This line with a number.
  public LogLine with(String name, long value) {
    line.name(name).value(value);
    return this;
  }

  /// This line with what went wrong and where.
  public LogLine with(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return with("error", String.valueOf(cause.getMessage())).with("stackTrace", trace.toString());
  }

  /// Writes the line.
  public void write() {
    context.getLogger().log(line.endObject() + "\n");
  }
}
