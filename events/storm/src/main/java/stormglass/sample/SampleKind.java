package stormglass.sample;

/// What a sample event is to be like.
public enum SampleKind {
  /// Anything that the schema allows.
  VALID,
  /// Only what is required, as short and small as it may be.
  MINIMAL,
  /// All that there may be, as long and large as it may be, within the size of an event.
  MAXIMAL,
  /// Each value at one of its bounds.
  BOUNDARY,
  /// Right but for one thing, which is named.
  INVALID
}
