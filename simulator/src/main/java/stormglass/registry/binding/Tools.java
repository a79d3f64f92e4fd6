package stormglass.registry.binding;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.registry.RegistryProblem;

/// What it takes to compile classes here: the JDK's compiler, and libraries of the class path.
///
/// @param jackson what code bindings are made with
/// @param contracts what our own event classes are made with
record Tools(JavaCompiler compiler, List<Path> jackson, List<Path> contracts) {

  private static final List<String> JACKSON =
      List.of(
          "com.fasterxml.jackson.annotation.JsonProperty",
          "com.fasterxml.jackson.core.JsonParser",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule");
  private static final List<String> CONTRACTS =
      List.of("stormglass.contracts.Codec", "org.jspecify.annotations.Nullable");

  Tools {
    jackson = List.copyOf(jackson);
    contracts = List.copyOf(contracts);
  }

  /// The tools of the JVM that runs this.
  static Reading<Tools> find() {
    return find(ToolProvider.getSystemJavaCompiler(), Tools.class.getClassLoader());
  }

  static Reading<Tools> find(@Nullable JavaCompiler compiler, ClassLoader loader) {
    List<Problem> missing = new ArrayList<>();
    if (compiler == null) {
      String what = "This Java, %s, has no compiler.".formatted(System.getProperty("java.home"));
      missing.add(RegistryProblem.NO_TOOLS.at("java", what));
    }
    List<Path> jackson = places(JACKSON, loader, missing);
    List<Path> contracts = places(CONTRACTS, loader, missing);
    return compiler == null || !missing.isEmpty()
        ? new Reading.Failed<>(missing)
        : new Reading.Of<>(new Tools(compiler, jackson, contracts), List.of());
  }

  private static List<Path> places(
      List<String> classes, ClassLoader loader, List<Problem> missing) {
    TreeSet<Path> places = new TreeSet<>();
    for (String name : classes) {
      Optional<Path> place = place(name, loader);
      place.ifPresent(places::add);
      if (place.isEmpty()) {
        missing.add(RegistryProblem.NO_TOOLS.at("class path", name + " is not on it."));
      }
    }
    return List.copyOf(places);
  }

  private static Optional<Path> place(String className, ClassLoader loader) {
    try {
      Class<?> found = Class.forName(className, false, loader);
      CodeSource source = found.getProtectionDomain().getCodeSource();
      return source == null ? Optional.empty() : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (ClassNotFoundException | URISyntaxException e) {
      return Optional.empty();
    }
  }
}
