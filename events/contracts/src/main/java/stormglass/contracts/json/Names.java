package stormglass.contracts.json;

import java.util.List;

/// The names that an object is expected to have, prepared for [JsonReader#nextName(Names, int)].
public final class Names {

  /// Stands for a name that is not among the expected ones.
  public static final int UNKNOWN = -1;

  /// Stands for the end of the object.
  public static final int END = -2;

  private final String[] names;
  private final Name[] quoted;
  private final Name[] following;

  private Names(String[] names) {
    this.names = names;
    this.quoted = new Name[names.length];
    this.following = new Name[names.length];
    for (int i = 0; i < names.length; i++) {
      byte[] name = new JsonWriter(names[i].length() + 4).name(names[i]).toBytes();
      byte[] behind = new byte[name.length + 1];
      behind[0] = ',';
      System.arraycopy(name, 0, behind, 1, name.length);
      quoted[i] = new Name(name);
      following[i] = new Name(behind);
    }
  }

  /// The names in the order in which they are usually written.
  public static Names of(String... names) {
    return new Names(names.clone());
  }

  /// How many there are.
  public int size() {
    return names.length;
  }

  /// The name at an index.
  public String get(int index) {
    return names[index];
  }

  /// All names in order.
  public List<String> all() {
    return List.of(names);
  }

  /// The name at an index as it is written first in an object.
  Name quoted(int index) {
    return quoted[index];
  }

  /// The same as it is written later, with a comma before it.
  Name following(int index) {
    return following[index];
  }

  int indexOf(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return UNKNOWN;
  }
}
