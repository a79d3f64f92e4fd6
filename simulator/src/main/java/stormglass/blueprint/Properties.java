package stormglass.blueprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// A resolved mapping that is read key by key; what is wrong or left unread becomes a problem.
///
/// Getters answer a harmless value where there is a problem, so that reading goes on.
final class Properties {

  private final Node.Mapping node;
  private final String path;
  private final Problems problems;
  private final Set<String> read = new HashSet<>();

  Properties(Node node, String path, Problems problems) {
    this.path = path;
    this.problems = problems;
    if (node instanceof Node.Mapping mapping) {
      this.node = mapping;
    } else {
      this.node = Values.emptyMapping(node.where());
      if (!Values.isUnresolved(node)) {
        problems.add(TemplateProblem.WRONG_KIND.at(node.where(), path, node.kind(), "a mapping"));
      }
    }
  }

  Where where() {
    return node.where();
  }

  /// Where a key stands, or the mapping where it is missing.
  Where where(String key) {
    return Values.keyWhere(node, key);
  }

  /// A key as messages name it.
  String path(String key) {
    return path + "." + key;
  }

  String path() {
    return path;
  }

  Problems problems() {
    return problems;
  }

  void report(String key, TemplateProblem problem, Object... details) {
    problems.add(problem.at(where(key), details));
  }

  boolean has(String key) {
    return node.get(key) != null;
  }

  @Nullable Node get(String key) {
    read.add(key);
    return node.get(key);
  }

  /// All keys in order; reading their values is up to the caller.
  Set<String> keys() {
    return node.entries().sequencedKeySet();
  }

  @Nullable String text(String key) {
    Node value = get(key);
    if (value == null) {
      return null;
    }
    String text = Values.textOf(value);
    return text != null ? text : wrong(key, value, "a text", null);
  }

  String text(String key, String otherwise) {
    String text = text(key);
    return text != null ? text : otherwise;
  }

  String required(String key) {
    if (node.get(key) == null) {
      missing(key);
    }
    return text(key, "");
  }

  void missing(String key) {
    problems.add(TemplateProblem.MISSING.at(node.where(), path(key)));
  }

  int whole(String key, int otherwise, int from, int to) {
    Integer value = whole(key, from, to);
    return value != null ? value : otherwise;
  }

  @Nullable Integer whole(String key, int from, int to) {
    Node value = get(key);
    if (value == null || Values.isUnresolved(value)) {
      return null;
    }
    String text = Values.textOf(value);
    if (text == null || !text.matches("[-+]?[0-9]+")) {
      return wrong(key, value, "a whole number", null);
    }
    if (text.length() > 18 || Long.parseLong(text) < from || Long.parseLong(text) > to) {
      problems.add(TemplateProblem.OUT_OF_RANGE.at(value.where(), path(key), text, from, to));
      return null;
    }
    return Integer.parseInt(text);
  }

  double number(String key, double otherwise, int from, int to) {
    Node value = get(key);
    if (value == null || Values.isUnresolved(value)) {
      return otherwise;
    }
    String text = Values.textOf(value);
    if (text == null || !text.matches("[-+]?[0-9]{1,15}([.][0-9]{1,15})?")) {
      return wrong(key, value, "a number", otherwise);
    }
    double number = Double.parseDouble(text);
    if (number < from || number > to) {
      problems.add(TemplateProblem.OUT_OF_RANGE.at(value.where(), path(key), text, from, to));
      return otherwise;
    }
    return number;
  }

  boolean flag(String key, boolean otherwise) {
    Node value = get(key);
    if (value == null || Values.isUnresolved(value)) {
      return otherwise;
    }
    return switch (String.valueOf(Values.textOf(value))) {
      case "true", "True" -> true;
      case "false", "False" -> false;
      default -> wrong(key, value, "true or false", otherwise);
    };
  }

  /// One of an enum's constants, whose names are AWS's own.
  <E extends Enum<E>> @Nullable E choice(String key, Class<E> choices) {
    Node value = get(key);
    String text = text(key);
    if (value == null || text == null || Values.isUnresolved(value)) {
      return null;
    }
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equals(text)) {
        return choice;
      }
    }
    String allowed = String.join(", ", names(choices));
    report(key, TemplateProblem.NOT_A_CHOICE, path(key), text, "one of " + allowed);
    return null;
  }

  /// A list of texts; one text alone is a list of one.
  List<String> texts(String key) {
    Node value = get(key);
    List<String> texts = new ArrayList<>();
    for (Node item : items(value)) {
      String text = Values.textOf(item);
      if (text == null) {
        wrong(key, item, "a list of texts", null);
      } else {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<Node> items(@Nullable Node value) {
    return switch (value) {
      case null -> List.of();
      case Node.Sequence sequence -> sequence.items();
      case Node single -> List.of(single);
    };
  }

  /// The mappings of a list.
  List<Properties> parts(String key) {
    Node value = get(key);
    return switch (value) {
      case null -> List.of();
      case Node.Sequence list -> {
        List<Properties> parts = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
          parts.add(new Properties(list.items().get(i), path(key) + "[" + i + "]", problems));
        }
        yield parts;
      }
      case Node other -> wrong(key, other, "a list", List.of());
    };
  }

  @Nullable Properties part(String key) {
    Node value = get(key);
    return value == null ? null : new Properties(value, path(key), problems);
  }

  /// Texts by name, in order.
  SequencedMap<String, String> textMap(String key) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    Properties map = part(key);
    if (map != null) {
      map.keys().forEach(name -> texts.put(name, map.text(name, "")));
    }
    return texts;
  }

  /// Keys whose effect is only on AWS's own side, such as tags.
  Properties accept(String... keys) {
    read.addAll(Arrays.asList(keys));
    return this;
  }

  /// A key that would change what happens and is not honoured.
  Properties notHonoured(String key, String reason) {
    if (get(key) != null) {
      report(key, TemplateProblem.NOT_HONOURED, path(key), reason);
    }
    return this;
  }

  /// Names every key that nobody read.
  void close() {
    for (String key : keys()) {
      if (!read.contains(key)) {
        report(key, TemplateProblem.UNKNOWN_PROPERTY, path(key));
      }
    }
  }

  private <T extends @Nullable Object> T wrong(
      String key, Node value, String expected, T otherwise) {
    if (!Values.isUnresolved(value)) {
      String found = Values.textOf(value);
      String kind = found == null ? value.kind() : "'" + found + "'";
      problems.add(TemplateProblem.WRONG_KIND.at(value.where(), path(key), kind, expected));
    }
    return otherwise;
  }

  private static <E extends Enum<E>> List<String> names(Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
  }
}
