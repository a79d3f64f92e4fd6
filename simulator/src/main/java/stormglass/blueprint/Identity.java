package stormglass.blueprint;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a resource is called once deployed.
///
/// @param name its physical name
/// @param ref what `Ref` gives
/// @param attributes what `Fn::GetAtt` gives, by attribute
/// @param open true where any other attribute gets a made-up value
record Identity(
    String type, String name, String ref, SequencedMap<String, String> attributes, boolean open) {

  static Identity of(String type, String name, String ref) {
    return new Identity(type, name, ref, new LinkedHashMap<>(), false);
  }

  /// An identity of which nothing is known.
  static Identity madeUp(String type, String name) {
    return new Identity(type, name, name, new LinkedHashMap<>(), true);
  }

  Identity with(String attribute, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Identity(type, name, ref, more, open);
  }

  @Nullable String attribute(String attribute) {
    String value = attributes.get(attribute);
    if (value != null || !open) {
      return value;
    }
    return attribute.endsWith("Arn") ? "arn:aws:none:::" + name : name + "." + attribute;
  }

  /// The ARN of a type that has one.
  String arn() {
    return attributes.getOrDefault("Arn", "");
  }
}
