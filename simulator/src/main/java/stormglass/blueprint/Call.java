package stormglass.blueprint;

import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Where;

/// A call of an intrinsic function, whichever way it is written.
///
/// @param name the long name, such as `Fn::GetAtt`, or `Ref` or `Condition`
record Call(String name, Node argument, Where where) {

  /// The call that a node is, or null: `!Sub x` and `{Fn::Sub: x}` are the same.
  static @Nullable Call of(Node node) {
    if (!node.tag().isEmpty()) {
      String name = node.tag().substring(1);
      boolean bare = name.equals("Ref") || name.equals("Condition");
      return new Call(bare ? name : "Fn::" + name, Values.untagged(node), node.where());
    }
    if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
      var entry = mapping.entries().firstEntry();
      String name = entry.getKey();
      if (name.equals("Ref") || name.startsWith("Fn::")) {
        return new Call(name, entry.getValue(), mapping.where());
      }
    }
    return null;
  }
}
