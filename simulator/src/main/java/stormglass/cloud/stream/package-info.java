/// A table's stream: shards, sequence numbers, retention.
///
/// It knows no table: a record is whatever its writer says changed.
@NullMarked
package stormglass.cloud.stream;

import org.jspecify.annotations.NullMarked;
