/// Streams of tables and of clients: shards, sequence numbers, retention, throughput.
///
/// It knows no table and no protocol: a record is whatever its writer says.
@NullMarked
package stormglass.cloud.stream;

import org.jspecify.annotations.NullMarked;
