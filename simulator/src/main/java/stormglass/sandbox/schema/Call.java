package stormglass.sandbox.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.wire.Members;

/// A request that was read: what stands in its path, its query and its body.
record Call(Map<String, String> path, Map<String, String> query, Members body) {

  static final int LONGEST_DESCRIPTION = 256;

  /// A variable of the path, which is there for every route that has it.
  String in(String variable) {
    return path.getOrDefault(variable, "");
  }

  @Nullable String query(String name) {
    return query.get(name);
  }

  /// A member of the body that must be there.
  String required(String name) {
    String value = body.text(name);
    if (value == null) {
      throw SchemaError.invalid(name + " is required.");
    }
    return value;
  }

  @Nullable String description() {
    String description = body.text("Description");
    if (description != null && description.length() > LONGEST_DESCRIPTION) {
      throw SchemaError.invalid("Description must have at most 256 characters.");
    }
    return description;
  }

  Map<String, String> tags() {
    return body.textMap("tags");
  }

  String registry() {
    return in("registryName");
  }

  String schema() {
    return in("schemaName");
  }

  /// A page of what is listed.
  <T> Page<T> page(List<T> all, java.util.function.Function<T, String> key) {
    return Page.of(all, key, query("limit"), query("nextToken"));
  }
}
