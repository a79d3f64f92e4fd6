package stormglass.sandbox.function;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The class loader of one environment: the function's own classes and resources, then its library.
final class CodeLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;
  private final Path folder;
  private final @Nullable Worker worker;

  /// @param classes redirected class files by class name
  /// @param worker whom the classes belong to; null for looking at them only
  CodeLoader(Map<String, byte[]> classes, Path folder, Library library, @Nullable Worker worker) {
    super(library);
    this.classes = classes;
    this.folder = folder;
    this.worker = worker;
  }

  @Nullable Worker worker() {
    return worker;
  }

  @Override
  public Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      return getParent().loadClass(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own == null ? getParent().getResource(name) : own;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
    found.addAll(Collections.list(getParent().getResources(name)));
    return Collections.enumeration(found);
  }

  @Override
  public @Nullable URL findResource(String name) {
    try {
      Path file = folder.resolve(name).normalize();
      return file.startsWith(folder) && Files.exists(file) ? file.toUri().toURL() : null;
    } catch (MalformedURLException | InvalidPathException e) {
      return null;
    }
  }

  @Override
  public Enumeration<URL> findResources(String name) {
    URL own = findResource(name);
    return Collections.enumeration(own == null ? List.of() : List.of(own));
  }
}
