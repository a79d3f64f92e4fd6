/// Events in Avro: codecs over Avro's own encoder and decoder, and the contract of the generated
/// adapters.
///
/// It knows nothing of JSON, and no event in particular.
@NullMarked
package stormglass.avro;

import org.jspecify.annotations.NullMarked;
