package shop.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import shop.avro.ShopAvro;
import shop.events.ShopEvent;
import stormglass.avro.AvroCodec;
import stormglass.contracts.Decoded;
import stormglass.contracts.Envelope;
import stormglass.contracts.Strictness;
import stormglass.recording.EventForm;
import stormglass.recording.RecordedEvent;

/// The Avro files of one recording, each opened with its first event.
final class AvroSheets implements EventForm.Sheets {

  private final Map<Class<?>, AvroCodec<? extends ShopEvent>> codecs =
      ShopAvro.CODECS.stream()
          .collect(Collectors.toMap(codec -> codec.type().dataClass(), codec -> codec));
  private final Map<Class<?>, DataFileWriter<Object>> files = new HashMap<>();
  private final Path folder;

  AvroSheets(Path folder) {
    this.folder = folder;
  }

  @Override
  public boolean add(RecordedEvent event) throws IOException {
    return switch (ShopEvent.CODEC.decode(event.json().getBytes(UTF_8), Strictness.STRICT)) {
      case Decoded.Of<Envelope<ShopEvent>>(Envelope<ShopEvent> envelope) -> {
        AvroCodec<? extends ShopEvent> codec = codecs.get(envelope.data().getClass());
        if (codec == null) {
          yield false;
        }
        file(codec).appendEncoded(ByteBuffer.wrap(encode(codec, envelope)));
        yield true;
      }
      case Decoded.Failed<Envelope<ShopEvent>> _ -> false;
    };
  }

  private static <E extends ShopEvent> byte[] encode(
      AvroCodec<E> codec, Envelope<ShopEvent> envelope) {
    return codec.encode(envelope.metadata(), codec.type().dataClass().cast(envelope.data()));
  }

  private DataFileWriter<Object> file(AvroCodec<? extends ShopEvent> codec) throws IOException {
    Class<?> type = codec.type().dataClass();
    DataFileWriter<Object> file = files.get(type);
    if (file == null) {
      Schema schema = codec.schema();
      String name = codec.type().source() + "@" + codec.type().detailType() + ".avro";
      file = new DataFileWriter<>(new GenericDatumWriter<>(schema));
      file.setCodec(CodecFactory.deflateCodec(1));
      file.create(schema, Files.newOutputStream(folder.resolve(name)), marker(schema));
      files.put(type, file);
    }
    return file;
  }

  /// What stands between blocks; random where Avro chooses it, which would make each file another.
  private static byte[] marker(Schema schema) {
    try {
      return SchemaNormalization.parsingFingerprint("MD5", schema);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (DataFileWriter<Object> file : files.values()) {
      try {
        file.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
