package stormglass.sandbox.schema;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some of what is listed. A token says after which key the next page begins, so that what is
/// created or deleted between two pages moves nothing else.
///
/// @param nextToken null on the last page
record Page<T>(List<T> items, @Nullable String nextToken) {

  private static final int MOST = 100;

  /// @param all in the order of their keys
  static <T> Page<T> of(
      List<T> all, Function<T, String> key, @Nullable String limit, @Nullable String token) {
    int size = limit == null ? MOST : size(limit);
    int from = 0;
    if (token != null) {
      String after = after(token);
      while (from < all.size() && key.apply(all.get(from)).compareTo(after) <= 0) {
        from++;
      }
    }
    List<T> items = all.subList(from, Math.min(all.size(), from + size));
    boolean last = from + items.size() == all.size();
    return new Page<>(List.copyOf(items), last ? null : token(key.apply(items.getLast())));
  }

  private static int size(String limit) {
    if (!limit.matches("[0-9]{1,9}") || Integer.parseInt(limit) < 1) {
      throw SchemaError.invalid("Limit is not valid.");
    }
    return Math.min(MOST, Integer.parseInt(limit));
  }

  private static String token(String key) {
    return Base64.getUrlEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String after(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw SchemaError.invalid("NextToken is not valid.");
    }
  }

  /// The answer.
  ///
  /// @param name of the list
  Map<String, ?> shown(String name, Function<T, Map<String, ?>> summary) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put(name, items.stream().<Map<String, ?>>map(summary).toList());
    if (nextToken != null) {
      shown.put("NextToken", nextToken);
    }
    return shown;
  }
}
