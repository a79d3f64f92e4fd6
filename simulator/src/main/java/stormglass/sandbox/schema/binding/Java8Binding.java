package stormglass.sandbox.schema.binding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The Java 8 binding of a schema: a class for each object, one that reads and writes them, and a
/// note. Layout, names and types are those of the code that AWS generates, as it stands in public
/// repositories (read 2026-11); the text is the sandbox's own.
public final class Java8Binding {

  private static final String ENVELOPE = "AWSEvent";
  private static final String HIERARCHY = "x-amazon-schemas-generated-code-hierarchy";

  private Java8Binding() {}

  /// The files in a zip that is the same for the same schema.
  ///
  /// @param document OpenApi3 as maps, lists and values
  public static byte[] zip(String schema, Map<?, ?> document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files(schema, document).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// The files by path.
  static Map<String, String> files(String schema, Map<?, ?> document) {
    String packageName = packageName(schema, document);
    String folder = "src/main/java/" + packageName.replace('.', '/') + "/";
    List<Bean> beans = BeanReader.read(document);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("README.md", readme(schema, packageName));
    for (Bean bean : beans) {
      files.put(folder + bean.name() + ".java", BeanWriter.write(packageName, bean));
    }
    boolean hasEnvelope = beans.stream().anyMatch(Bean::isEnvelope);
    files.put(folder + "marshaller/Marshaller.java", marshaller(packageName, hasEnvelope));
    return files;
  }

  private static String packageName(String schema, Map<?, ?> document) {
    return document.get("info") instanceof Map<?, ?> info
            && info.get(HIERARCHY) instanceof String hierarchy
        ? BindingNames.packageOfHierarchy(hierarchy)
        : BindingNames.packageOf(schema);
  }

  private static String readme(String schema, String packageName) {
    return """
    # Java 8 code bindings

    Schema: %s
    Package: `%s`

    Needs on the class path: `com.fasterxml.jackson.core:jackson-databind` (2.13 or newer). Read an
    event with `%s.marshaller.Marshaller`.
    """
        .formatted(schema, packageName, packageName);
  }

  private static String marshaller(String packageName, boolean hasEnvelope) {
    String envelopeImport = hasEnvelope ? "import " + packageName + "." + ENVELOPE + ";\n" : "";
    String unmarshalEvent =
        """

          public static <T> AWSEvent<T> unmarshalEvent(InputStream input, Class<T> type)
              throws IOException {
            return MAPPER.readValue(
                input, MAPPER.getTypeFactory().constructParametricType(AWSEvent.class, type));
          }
        """;
    return """
    package %s.marshaller;

    import com.fasterxml.jackson.databind.DeserializationFeature;
    import com.fasterxml.jackson.databind.ObjectMapper;
    import java.io.IOException;
    import java.io.InputStream;
    import java.io.OutputStream;
    %s
    public class Marshaller {

      private static final ObjectMapper MAPPER = createObjectMapper();

      public static <T> void marshal(OutputStream output, T value) throws IOException {
        MAPPER.writeValue(output, value);
      }

      public static <T> T unmarshal(InputStream input, Class<T> type) throws IOException {
        return MAPPER.readValue(input, type);
      }
    %s
      private static ObjectMapper createObjectMapper() {
        return new ObjectMapper()
            .findAndRegisterModules()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
      }
    }
    """
        .formatted(packageName, envelopeImport, hasEnvelope ? unmarshalEvent : "");
  }
}
