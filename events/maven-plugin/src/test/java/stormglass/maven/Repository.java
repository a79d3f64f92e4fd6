package stormglass.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import stormglass.contracts.Codec;
import stormglass.schema.SchemaReader;

/// A local repository for one test: links to what the user's has, and beside it this build's own
/// artifacts, which the user's never sees.
record Repository(Path folder) {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final String OURS = "io/github/stormglass";

  static Repository of(Path folder, Path users) throws IOException {
    link(users, folder, List.of(OURS.split("/", -1)));
    Repository repository = new Repository(folder);
    repository.put("stormglass", ROOT.resolve("pom.xml"));
    repository.put("contracts", ROOT.resolve("events/contracts/pom.xml"), classes(Codec.class));
    repository.put("storm", ROOT.resolve("events/storm/pom.xml"), classes(SchemaReader.class));
    repository.put(
        "stormglass-maven-plugin",
        ROOT.resolve("events/maven-plugin/pom.xml"),
        classes(GenerateMojo.class));
    return repository;
  }

  /// Removes the links, so that nobody follows them while cleaning up.
  void unlink() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path link : all.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  /// The version of everything of ours.
  static String version() throws IOException {
    return between(Files.readString(ROOT.resolve("pom.xml")), "<version>", "</version>");
  }

  /// The version of a plugin that this build pins, and so has.
  static String versionOf(String plugin) throws IOException {
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    return between(
        pom.substring(pom.indexOf("<artifactId>" + plugin + "<")), "<version>", "</version>");
  }

  static String versionOfJspecify() throws IOException {
    return between(
        Files.readString(ROOT.resolve("pom.xml")), "<jspecify.version>", "</jspecify.version>");
  }

  /// Where the classes of one of ours are: a folder, or a jar once it is packaged.
  static Path classes(Class<?> any) {
    try {
      return Path.of(any.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }

  /// Links everything of a folder but what is on the way to our group.
  private static void link(Path from, Path to, List<String> way) throws IOException {
    Files.createDirectories(to);
    if (way.isEmpty() || !Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (Files.isDirectory(entry) && !entry.endsWith(way.getFirst())) {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
        }
      }
    }
    link(from.resolve(way.getFirst()), to.resolve(way.getFirst()), way.subList(1, way.size()));
  }

  private void put(String artifact, Path pom) throws IOException {
    Files.copy(pom, place(artifact, "pom"));
  }

  private void put(String artifact, Path pom, Path classes) throws IOException {
    put(artifact, pom);
    Path jar = place(artifact, "jar");
    if (Files.isRegularFile(classes)) {
      Files.copy(classes, jar);
      return;
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(one).toString()));
        Files.copy(one, out);
      }
    }
  }

  private Path place(String artifact, String type) throws IOException {
    Path place = folder.resolve(OURS).resolve(artifact).resolve(version());
    Files.createDirectories(place);
    return place.resolve(artifact + "-" + version() + "." + type);
  }
}
