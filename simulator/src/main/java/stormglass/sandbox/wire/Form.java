package stormglass.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Parameters in the form `a=1&b=2`.
public final class Form {

  private Form() {}

  /// The parameters of a request's query and, in the query protocol, of its body.
  public static Map<String, String> read(AwsRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>();
    int query = request.path().indexOf('?');
    if (query >= 0) {
      parse(request.path().substring(query + 1), parameters);
    }
    parse(new String(request.body(), StandardCharsets.UTF_8), parameters);
    return parameters;
  }

  /// The parameters of a text; of a repeated one the last.
  public static Map<String, String> parse(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parse(text, parameters);
    return parameters;
  }

  private static void parse(String text, Map<String, String> into) {
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        into.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
  }

  /// Undoes percent-encoding; text that is none stays as it is.
  public static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
