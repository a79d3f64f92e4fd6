package stormglass.check;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stormglass.blueprint.LambdaFunction;

/// The classes that the code of functions refers to, read from class files without loading them.
final class HandlerCode {

  private final Map<Path, Set<String>> references = new HashMap<>();

  /// The classes that a function's handler refers to, directly or through other classes of its
  /// folder; empty if the handler is not there.
  Optional<Set<String>> known(LambdaFunction function) throws IOException {
    String handler = function.handler().replaceFirst("::.*", "").replace('.', '/');
    if (!Files.exists(file(function, handler))) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>();
    Deque<String> look = new ArrayDeque<>(Set.of(handler));
    while (!look.isEmpty()) {
      Path file = file(function, look.removeFirst());
      if (!Files.exists(file)) {
        continue;
      }
      for (String name : references(file)) {
        if (known.add(name)) {
          look.add(name);
        }
      }
    }
    return Optional.of(known);
  }

  private static Path file(LambdaFunction function, String name) {
    return function.code().resolve(name + ".class");
  }

  private Set<String> references(Path file) throws IOException {
    Set<String> known = references.get(file);
    if (known == null) {
      known = new HashSet<>();
      ClassModel model = ClassFile.of().parse(file);
      for (PoolEntry entry : model.constantPool()) {
        if (entry instanceof ClassEntry type) {
          known.add(type.asInternalName());
        }
      }
      references.put(file, known);
    }
    return known;
  }
}
