package stormglass.registry.binding;

import java.lang.reflect.Method;
import stormglass.schema.EventSchema;

/// Our event class of a schema: its codec decodes strictly and encodes again.
///
/// The contracts are no library of the simulator, hence reflection.
final class OurClasses implements RoundTrip {

  private static final String CONTRACTS = "stormglass.contracts.";

  private final Object codec;
  private final Object strict;
  private final Method decode;
  private final Method value;
  private final Method encode;

  /// @param loader has the classes that were generated of the schema
  OurClasses(EventSchema schema, ClassLoader loader) throws ReflectiveOperationException {
    String name = schema.system() + ".events." + schema.context() + "." + schema.detailType();
    codec = loader.loadClass(name).getField("CODEC").get(null);
    Class<?> strictness = loader.loadClass(CONTRACTS + "Strictness");
    strict = strictness.getField("STRICT").get(null);
    decode = codec.getClass().getMethod("decode", byte[].class, strictness);
    value = loader.loadClass(CONTRACTS + "Decoded").getMethod("orThrow");
    encode = codec.getClass().getMethod("encode", loader.loadClass(CONTRACTS + "Envelope"));
  }

  @Override
  public byte[] through(byte[] event) throws ReflectiveOperationException {
    Object decoded = decode.invoke(codec, event, strict);
    return (byte[]) encode.invoke(codec, value.invoke(decoded));
  }
}
