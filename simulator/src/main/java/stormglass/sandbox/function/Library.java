package stormglass.sandbox.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.function.inside.Surroundings;

/// The class loader of one set of libraries, shared by every environment whose `lib` equals it.
///
/// It sees the JDK, the jars and what the sandbox defines into it, nothing else of the sandbox.
final class Library extends URLClassLoader {

  private static final String SDK_HTTP = "software/amazon/awssdk/http/SdkHttpService.class";
  private static final String INSIDE = Surroundings.class.getPackageName().replace('.', '/') + "/";

  static {
    registerAsParallelCapable();
  }

  private record Jar(JarFile file, URL url, CodeSource source, @Nullable Manifest manifest) {}

  private final Map<String, Jar> classes = new HashMap<>();
  private final LinkedHashMap<Path, Jar> jars = new LinkedHashMap<>();

  private Library() {
    super(new URL[0], ClassLoader.getPlatformClassLoader());
  }

  /// Opens the jars, in the order in which they are searched.
  ///
  /// @throws IOException if one of them cannot be read
  static Library open(List<Path> paths) throws IOException {
    Library library = new Library();
    try {
      for (Path path : paths) {
        library.add(path);
      }
      return library;
    } catch (IOException e) {
      library.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  private void add(Path path) throws IOException {
    JarFile file = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version());
    URL url = path.toUri().toURL();
    Jar jar = new Jar(file, url, new CodeSource(url, (Certificate[]) null), file.getManifest());
    jars.put(path, jar);
    addURL(url);
    file.versionedStream()
        .forEach(
            entry -> {
              if (entry.getName().endsWith(".class")) {
                classes.putIfAbsent(entry.getName(), jar);
              }
            });
  }

  /// Defines the stand-ins and, where the SDK is among the libraries, the bridge.
  void connect(StandIns standIns, Bridge bridge) {
    standIns.connect(this);
    if (bridged()) {
      bridge.connect(this);
    }
  }

  /// True where SDK clients can use the bridge.
  boolean bridged() {
    return classes.containsKey(SDK_HTTP);
  }

  @Override
  public Class<?> findClass(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/') + ".class";
    try {
      if (path.startsWith(INSIDE)) {
        byte[] own = inside(path);
        return defineClass(name, own, 0, own.length);
      }
      Jar jar = classes.get(path);
      if (jar == null) {
        throw new ClassNotFoundException(name);
      }
      return define(name, path, jar);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private Class<?> define(String name, String path, Jar jar) throws IOException {
    byte[] bytes;
    try (InputStream in = jar.file().getInputStream(jar.file().getJarEntry(path))) {
      bytes = Redirection.apply(in.readAllBytes());
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      definePackage(name.substring(0, dot), jar);
    }
    return defineClass(name, bytes, 0, bytes.length, jar.source());
  }

  private void definePackage(String name, Jar jar) {
    if (getDefinedPackage(name) != null) {
      return;
    }
    try {
      definePackage(name, jar.manifest() == null ? new Manifest() : jar.manifest(), jar.url());
    } catch (IllegalArgumentException e) {
      if (getDefinedPackage(name) == null) {
        throw e;
      }
    }
  }

  /// The bytes of a class that the sandbox defines into loaders of functions.
  static byte[] inside(Class<?> type) {
    try {
      return inside(type.getName().replace('.', '/') + ".class");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] inside(String path) throws IOException {
    try (InputStream in = Surroundings.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IOException(path + " is not part of the sandbox");
      }
      return in.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    for (Jar jar : jars.values()) {
      jar.file().close();
    }
  }
}
