package stormglass.sandbox.schema;

import java.time.Instant;

/// Code made from a version of a schema.
///
/// @param zip owned by the registry, never changed
record CodeBinding(Instant created, byte[] zip) {}
