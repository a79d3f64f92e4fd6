package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Code bindings as their users have them: unzipped, compiled for Java 8 language level, loaded.
final class CompiledBinding implements AutoCloseable {

  private static final String SOURCES = "src/main/java/";

  private final URLClassLoader loader;

  private CompiledBinding(URLClassLoader loader) {
    this.loader = loader;
  }

  /// The files of a zip, by path.
  static Map<String, String> unzip(byte[] bytes) {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /// Compiles all sources among some files, with no other library than Jackson asked for.
  static CompiledBinding of(Map<String, String> files, Path folder) {
    List<JavaFileObject> units =
        files.entrySet().stream()
            .filter(file -> file.getKey().startsWith(SOURCES))
            .map(file -> unit(file.getKey().substring(SOURCES.length()), file.getValue()))
            .toList();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of("--release", "8", "-Xlint:-options", "-proc:none", "-d", folder.toString());
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(messages, null, null, options, null, units)
            .call();
    assertThat(compiled).as(messages.toString()).isTrue();
    try {
      return new CompiledBinding(new URLClassLoader(new URL[] {folder.toUri().toURL()}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject unit(String path, String source) {
    return new SimpleJavaFileObject(
        java.net.URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  /// Reads an event into the classes and writes it again.
  ///
  /// @param detail the simple name of the detail's class
  byte[] roundTrip(String packageName, String detail, byte[] event) {
    try {
      Class<?> marshaller = loader.loadClass(packageName + ".marshaller.Marshaller");
      Class<?> type = loader.loadClass(packageName + "." + detail);
      Object read =
          marshaller
              .getMethod("unmarshalEvent", InputStream.class, Class.class)
              .invoke(null, new ByteArrayInputStream(event), type);
      assertThat(read.getClass().getMethod("getDetail").invoke(read)).isInstanceOf(type);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      marshaller.getMethod("marshal", OutputStream.class, Object.class).invoke(null, written, read);
      return written.toByteArray();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  Class<?> load(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
