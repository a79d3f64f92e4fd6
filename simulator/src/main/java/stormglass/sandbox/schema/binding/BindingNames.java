package stormglass.sandbox.schema.binding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/// The names of packages, classes and fields.
final class BindingNames {

  /// What generated code itself refers to; a class of such a name in its package would hide it.
  private static final Set<String> TAKEN =
      Set.of(
          "ArrayList",
          "AWSEvent",
          "BigDecimal",
          "Boolean",
          "Date",
          "Double",
          "Float",
          "Integer",
          "JsonProperty",
          "List",
          "Long",
          "Map",
          "Object",
          "Objects",
          "Override",
          "Serializable",
          "String",
          "StringBuilder",
          "Deprecated",
          "Class");

  private BindingNames() {}

  /// The package of a schema: `order@NewOrder` is `schema.order.neworder`; names of AWS's own
  /// events are split at their dots, a partner's tail is one part.
  static String packageOf(String schema) {
    String hierarchy;
    if (schema.startsWith("aws.partner-")) {
      hierarchy = "aws@partner@" + schema.substring("aws.partner-".length());
    } else {
      hierarchy = schema.startsWith("aws.") ? schema.replace('.', '@') : schema;
    }
    return "schema." + parts(hierarchy.replaceAll("[^0-9A-Za-z_@]", "_"), "@");
  }

  /// The package that a document asks for, such as `schema/aws/ssm`; not more than its letters.
  static String packageOfHierarchy(String hierarchy) {
    return parts(hierarchy.replaceAll("[^0-9A-Za-z_/]", "_"), "/");
  }

  private static String parts(String names, String separator) {
    String joined =
        Arrays.stream(names.toLowerCase(Locale.ROOT).split(separator))
            .filter(part -> !part.isEmpty())
            .map(BindingNames::identifier)
            .collect(Collectors.joining("."));
    return joined.isEmpty() ? "event" : joined;
  }

  /// The class of a component, other than every class in `others`, whatever the case.
  static String classOf(String component, Map<String, ?> others) {
    String plain = component.replaceAll("[^0-9A-Za-z_]", "_");
    String name =
        plain.isEmpty() ? "_" : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    String free = TAKEN.contains(name) ? name + "_" : identifier(name);
    return unlike(free, others.keySet());
  }

  /// The field of a property: `order-id` is `orderId`.
  static String fieldOf(String wire, Set<String> others) {
    StringBuilder name = new StringBuilder();
    for (String word : wire.split("[^0-9A-Za-z]+")) {
      if (!word.isEmpty()) {
        char first = word.charAt(0);
        name.append(name.isEmpty() ? first : Character.toUpperCase(first))
            .append(word, 1, word.length());
      }
    }
    if (name.isEmpty()) {
      name.append("property");
    }
    if (!isCapitals(name)) {
      name.setCharAt(0, Character.toLowerCase(name.charAt(0)));
    }
    return unlike(identifier(name.toString()), others);
  }

  private static boolean isCapitals(CharSequence name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }

  /// What follows `get`; there is a `getClass` already.
  static String accessorOf(String field) {
    String plain = field.startsWith("_") ? field.substring(1) : field;
    String accessor = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    return accessor.equals("Class") ? "PropertyClass" : accessor;
  }

  private static String identifier(String name) {
    boolean good =
        Character.isJavaIdentifierStart(name.charAt(0)) && !SourceVersion.isKeyword(name);
    return good ? name : "_" + name;
  }

  private static String unlike(String name, Set<String> others) {
    String free = name;
    for (int i = 1; has(others, free); i++) {
      free = name + i;
    }
    return free;
  }

  private static boolean has(Set<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
