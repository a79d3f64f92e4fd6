package stormglass.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/// The codecs of one golden case, compiled by a test; known by reflection only, because the
/// generator does not depend on the runtime of what it generates.
final class GoldenCodecs implements AutoCloseable {

  private final URLClassLoader classes;
  private final Object json;
  private final Object avro;

  GoldenCodecs(Path classes, String system) throws IOException, ReflectiveOperationException {
    this.classes = new URLClassLoader(new URL[] {classes.toUri().toURL()});
    this.json = codec(system + ".events.ordering.Tested");
    this.avro = codec(system + ".avro.ordering.TestedAvro");
  }

  private Object codec(String name) throws ReflectiveOperationException {
    return classes.loadClass(name).getField("CODEC").get(null);
  }

  /// The envelope of an event.
  Object decode(String event) throws ReflectiveOperationException {
    Object strict = classes.loadClass("stormglass.contracts.Strictness").getEnumConstants()[0];
    return call(call(json, "decode", event.getBytes(UTF_8), strict), "orThrow");
  }

  /// The data of an envelope.
  Object data(Object event) throws ReflectiveOperationException {
    return call(event, "data");
  }

  /// The detail of an envelope in Avro.
  byte[] write(Object event) throws ReflectiveOperationException {
    return (byte[]) call(avro, "encode", call(event, "metadata"), data(event));
  }

  /// The data of a detail in Avro.
  Object read(byte[] detail) throws ReflectiveOperationException {
    return data(call(call(avro, "reader"), "read", (Object) detail));
  }

  /// A detail as Avro's own classes write it after they have read it.
  byte[] again(byte[] detail) throws IOException, ReflectiveOperationException {
    Schema schema = (Schema) call(avro, "schema");
    Object generic =
        new GenericDatumReader<>(schema)
            .read(null, DecoderFactory.get().binaryDecoder(detail, null));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<>(schema).write(generic, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  /// What comes of a detail in Avro that stands in a message, by the name of its class.
  String message(byte[] detail) throws ReflectiveOperationException {
    Class<?> type = classes.loadClass("stormglass.avro.AvroMessages");
    Object messages = type.getMethod("of", avro.getClass()).invoke(null, avro);
    ByteBuffer message = ByteBuffer.allocate(10 + detail.length).order(ByteOrder.LITTLE_ENDIAN);
    Schema schema = (Schema) call(avro, "schema");
    message.put((byte) 0xC3).put((byte) 1);
    message.putLong(SchemaNormalization.parsingFingerprint64(schema)).put(detail);
    return call(messages, "decode", (Object) message.array()).getClass().getSimpleName();
  }

  /// The detail in Avro of the case `recursion`, with so many links within each other; made by its
  /// constructors, which have no bound.
  byte[] writeLinks(Object event, int links) throws ReflectiveOperationException {
    Object data = data(event);
    Class<?> type = classes.loadClass(data.getClass().getName() + "$Link");
    Constructor<?> constructor = type.getConstructor(Double.class, type);
    Object link = constructor.newInstance(null, null);
    for (int i = 1; i < links; i++) {
      link = constructor.newInstance(null, link);
    }
    return (byte[]) call(avro, "encode", call(event, "metadata"), call(data, "withFirst", link));
  }

  /// Calls the only public method that has this name and takes these arguments.
  private static Object call(Object target, String name, Object... arguments)
      throws ReflectiveOperationException {
    Method method =
        Stream.of(target.getClass().getMethods())
            .filter(it -> it.getName().equals(name) && takes(it, arguments))
            .findFirst()
            .orElseThrow();
    return method.invoke(target, arguments);
  }

  private static boolean takes(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    boolean takes = types.length == arguments.length;
    for (int i = 0; takes && i < types.length; i++) {
      takes = types[i].isInstance(arguments[i]);
    }
    return takes;
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
