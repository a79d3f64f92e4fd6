package stormglass.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Where;

/// A node of a document, with its place and its explicit YAML tag (`!Ref`), or "" where it has
/// none.
public sealed interface Node {

  /// The file and line at which the node starts.
  Where where();

  /// The explicit local tag, such as `!GetAtt`, or "".
  String tag();

  /// Keys, in the order of the document, with their values.
  ///
  /// @param keys where each key stands
  record Mapping(
      SequencedMap<String, Node> entries, Map<String, Where> keys, Where where, String tag)
      implements Node {

    /// The value of a key, or null.
    public @Nullable Node get(String key) {
      return entries.get(key);
    }
  }

  /// Items in the order of the document.
  record Sequence(List<Node> items, Where where, String tag) implements Node {}

  /// A value: a `String`, `Long`, `Double`, `java.math.BigInteger`, `Boolean`, or null.
  ///
  /// @param text the value as it is written
  record Scalar(@Nullable Object value, String text, Where where, String tag) implements Node {}

  /// What a reader would call the kind of this node, for messages.
  default String kind() {
    return switch (this) {
      case Mapping ignored -> "a mapping";
      case Sequence ignored -> "a list";
      case Scalar scalar ->
          switch (scalar.value()) {
            case null -> "nothing";
            case String ignored -> "a text";
            case Boolean ignored -> "true or false";
            default -> "a number";
          };
    };
  }

  /// This node as plain maps, lists and values, without places and tags.
  default @Nullable Object plain() {
    return switch (this) {
      case Mapping mapping -> {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> plain.put(key, value.plain()));
        yield plain;
      }
      case Sequence sequence ->
          sequence.items().stream().<@Nullable Object>map(Node::plain).toList();
      case Scalar scalar -> scalar.value();
    };
  }
}
