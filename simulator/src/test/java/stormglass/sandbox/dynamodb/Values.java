package stormglass.sandbox.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attribute values of the SDK, briefly.
public final class Values {

  private Values() {}

  public static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }

  public static AttributeValue n(String number) {
    return AttributeValue.fromN(number);
  }

  /// The key of an item by `pk` and `sk`.
  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", s(pk), "sk", s(sk));
  }

  /// The attributes with more, given as names and values by turns.
  static Map<String, AttributeValue> with(Map<String, AttributeValue> item, Object... more) {
    Map<String, AttributeValue> all = new LinkedHashMap<>(item);
    for (int i = 0; i < more.length; i += 2) {
      all.put((String) more[i], (AttributeValue) more[i + 1]);
    }
    return all;
  }
}
