package stormglass.sandbox.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lambda's account of a failure, as its caller gets it.
///
/// @param log what the function's log says about it
record ErrorDocument(String type, byte[] json, String log) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// A throwable that left the function's code.
  static ErrorDocument of(Throwable thrown) {
    List<StackTraceElement> frames = functionFrames(thrown);
    String type = thrown.getClass().getName();
    String message = message(thrown);
    Map<String, Object> document = new LinkedHashMap<>();
    if (message != null) {
      document.put("errorMessage", message);
    }
    document.put("errorType", type);
    document.put("stackTrace", frames.stream().map(StackTraceElement::toString).toList());
    String log = (message == null ? type : message) + ": " + type + "\n" + trace(thrown, frames);
    return new ErrorDocument(type, json(document), log);
  }

  /// Time ran out.
  static ErrorDocument timedOut(String requestId, Duration timeout) {
    return platform("Sandbox.Timedout", requestId, timedOut(timeout));
  }

  /// Lambda's sentence about it.
  static String timedOut(Duration timeout) {
    return String.format(Locale.ROOT, "Task timed out after %.2f seconds", timeout.toNanos() / 1e9);
  }

  /// The environment's process ended.
  static ErrorDocument exited(String requestId, String how) {
    return platform("Runtime.ExitError", requestId, "Runtime exited " + how);
  }

  /// The response is larger than Lambda passes on.
  static ErrorDocument tooLarge(int bytes, int limit) {
    String text =
        "Response payload size (%d bytes) exceeded maximum allowed payload size (%d bytes)."
            .formatted(bytes, limit);
    String type = "Function.ResponseSizeTooLarge";
    return new ErrorDocument(type, json(Map.of("errorType", type, "errorMessage", text)), text);
  }

  private static ErrorDocument platform(String type, String requestId, String text) {
    String message = "RequestId: " + requestId + " Error: " + text;
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("errorType", type);
    document.put("errorMessage", message);
    return new ErrorDocument(type, json(document), message + "\n" + type);
  }

  private static List<StackTraceElement> functionFrames(Throwable thrown) {
    List<StackTraceElement> frames = Arrays.asList(thrown.getStackTrace());
    for (int at = 0; at < frames.size(); at++) {
      if (frames.get(at).getClassName().startsWith(HandlerMethod.class.getName())) {
        int end = at;
        while (end > 0 && isReflection(frames.get(end - 1).getClassName())) {
          end--;
        }
        return frames.subList(0, end);
      }
    }
    return frames;
  }

  private static boolean isReflection(String className) {
    return className.startsWith("java.lang.reflect.")
        || className.startsWith("java.lang.invoke.")
        || className.startsWith("jdk.internal.reflect.");
  }

  private static @Nullable String message(Throwable thrown) {
    try {
      return thrown.getLocalizedMessage();
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static String trace(Throwable thrown, List<StackTraceElement> frames) {
    StringWriter text = new StringWriter();
    try {
      thrown.setStackTrace(frames.toArray(StackTraceElement[]::new));
      thrown.printStackTrace(new PrintWriter(text));
    } catch (RuntimeException e) {
      text.append("\n").append("the exception's own account of itself failed");
    }
    return text.toString();
  }

  private static byte[] json(Map<String, Object> document) {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
