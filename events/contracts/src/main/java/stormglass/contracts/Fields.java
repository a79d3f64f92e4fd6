package stormglass.contracts;

import stormglass.contracts.json.Names;

/// The fields that a schema's object may have, at most 64, and those that it must have.
///
/// @param required a bit for each index in `names`
/// @param closed whether the schema forbids all other fields
public record Fields(Names names, long required, boolean closed) {

  /// The fields of an object that must not have others.
  ///
  /// @param names in the order in which they are usually written
  public static Fields closed(long required, String... names) {
    return new Fields(Names.of(names), required, true);
  }

  /// The fields of an object that may have others, which nobody reads.
  public static Fields open(long required, String... names) {
    return new Fields(Names.of(names), required, false);
  }
}
