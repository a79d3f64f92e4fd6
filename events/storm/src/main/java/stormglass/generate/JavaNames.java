package stormglass.generate;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/// Names of schemas as names of Java.
final class JavaNames {

  /// Names that a record's component must not have: methods that every object has.
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /// Names that a generated class would hide from the code around it.
  static final Set<String> TAKEN =
      Set.of(
          "ArrayList",
          "AvroCodec",
          "AvroInput",
          "AvroOutput",
          "AvroType",
          "Class",
          "Codec",
          "Decoder",
          "Double",
          "Encoder",
          "EventType",
          "Fields",
          "Flaws",
          "Instant",
          "IOException",
          "Integer",
          "JsonWriter",
          "Known",
          "LinkedHashMap",
          "List",
          "Long",
          "Boolean",
          "Map",
          "Nullable",
          "NumberRule",
          "Object",
          "Override",
          "Record",
          "Rule",
          "Schema",
          "String",
          "TextRule",
          "UUID",
          "Unknown",
          "Enum");

  private JavaNames() {}

  /// `order-id` becomes `orderId`, `class` becomes `class_`, `2nd` becomes `_2nd`.
  static String component(String name) {
    String pascal = pascal(name);
    int upper = 0;
    while (upper < pascal.length() && Character.isUpperCase(pascal.charAt(upper))) {
      upper++;
    }
    // Of a leading abbreviation, the last capital belongs to the next word: URLPath, urlPath.
    int lower = upper > 1 && upper < pascal.length() ? upper - 1 : upper;
    String camel = pascal.substring(0, lower).toLowerCase(Locale.ROOT) + pascal.substring(lower);
    return OF_OBJECT.contains(camel) || SourceVersion.isKeyword(camel) ? camel + "_" : camel;
  }

  /// `stock-line` becomes `StockLine`.
  static String pascal(String name) {
    StringBuilder pascal = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 128 || !Character.isLetterOrDigit(c)) {
        start = true;
      } else {
        pascal.append(start ? Character.toUpperCase(c) : c);
        start = false;
      }
    }
    boolean needsLetter = pascal.isEmpty() || Character.isDigit(pascal.charAt(0));
    return needsLetter ? "_" + pascal : pascal.toString();
  }

  /// `orderId` and `order-id` become `ORDER_ID`, `out of stock` becomes `OUT_OF_STOCK`.
  static String constant(String name) {
    StringBuilder constant = new StringBuilder();
    boolean lower = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 128 || !Character.isLetterOrDigit(c)) {
        lower = false;
        constant.append('_');
        continue;
      }
      if (lower && Character.isUpperCase(c)) {
        constant.append('_');
      }
      lower = !Character.isUpperCase(c);
      constant.append(Character.toUpperCase(c));
    }
    boolean needsLetter = constant.isEmpty() || Character.isDigit(constant.charAt(0));
    String text = needsLetter ? "_" + constant : constant.toString();
    return text.equals("_") ? "__" : text;
  }
}
