package stormglass.sandbox.dynamodb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.Forms.Form;

/// A structure in a request: values by member, each of its member's type.
final class Structure {

  private final Map<String, Object> values;

  private Structure(Map<String, Object> values) {
    this.values = values;
  }

  /// The members that a structure may have. Others are skipped.
  record Shape(Map<String, Member<?>> members) implements Form<Structure> {

    static Shape of(Member<?>... members) {
      Map<String, Member<?>> byName = new LinkedHashMap<>();
      for (Member<?> member : members) {
        byName.put(member.name(), member);
      }
      return new Shape(byName);
    }

    @Override
    public Structure read(JsonParser in, Place place) throws IOException {
      Forms.requireObject(in);
      Map<String, Object> values = new HashMap<>();
      boolean violated = false;
      while (in.nextToken() != JsonToken.END_OBJECT) {
        Member<?> member = members.get(in.currentName());
        JsonToken first = in.nextToken();
        if (member == null) {
          in.skipChildren();
        } else if (first != JsonToken.VALUE_NULL) {
          Object value = member.form().read(in, place.member(member.name()));
          if (value == null) {
            violated = true;
          } else {
            values.put(member.name(), value);
          }
        }
      }
      for (Member<?> member : members.values()) {
        if (!violated && member.required() && !values.containsKey(member.name())) {
          place.member(member.name()).violated(null, "Member must not be null");
        }
      }
      return new Structure(values);
    }
  }

  /// As it stands in messages, briefly.
  @Override
  public String toString() {
    return "{...}";
  }

  /// The value of a member, or null if it was not given.
  @SuppressWarnings("unchecked")
  <T> @Nullable T get(Member<T> member) {
    return (T) values.get(member.name());
  }

  <T> T get(Member<T> member, T otherwise) {
    T value = get(member);
    return value == null ? otherwise : value;
  }

  /// The value of a required member.
  <T> T need(Member<T> member) {
    T value = get(member);
    if (value == null) {
      throw new NoSuchElementException(member.name());
    }
    return value;
  }

  boolean has(Member<?> member) {
    return values.containsKey(member.name());
  }

  /// The names of those of these members that were given.
  List<String> given(List<? extends Member<?>> members) {
    return members.stream().filter(this::has).map(Member::name).toList();
  }
}
