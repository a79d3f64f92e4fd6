/// Kinesis Data Streams as clients know them: streams, shards, iterators, and the wire protocol in
/// JSON and CBOR.
///
/// It knows neither which functions read a stream nor when a shard has taken enough.
@NullMarked
package stormglass.sandbox.kinesis;

import org.jspecify.annotations.NullMarked;
