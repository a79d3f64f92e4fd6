package stormglass.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import stormglass.problem.Problems;
import stormglass.problem.Reading;

/// The documents in a folder: one file each, named for its schema, such as
/// `ordering/shop.ordering@OrderPlaced.json`. The folder `released` holds older versions and is
/// left alone.
record SchemaFolder(Path folder, Map<String, Path> files, Map<String, Document> documents) {

  private static final String ENDING = ".json";

  /// Reads a folder.
  ///
  /// @param mayBeMissing whether a folder that is not there is an empty one
  static Reading<SchemaFolder> read(Path folder, boolean mayBeMissing) {
    Problems problems = new Problems();
    SchemaFolder read = new SchemaFolder(folder, new TreeMap<>(), new TreeMap<>());
    if (!mayBeMissing || Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> file.getFileName().toString().matches(".+@.+\\.json"))
            .filter(file -> !folder.relativize(file).startsWith("released"))
            .sorted()
            .forEach(file -> read.add(file, problems));
      } catch (IOException | UncheckedIOException e) {
        problems.add(RegistryProblem.FOLDER.at(folder.toString(), "This folder cannot be read."));
      }
    }
    return problems.reading(() -> read);
  }

  private void add(Path file, Problems problems) {
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - ENDING.length());
    Path other = files.putIfAbsent(name, file);
    if (other != null) {
      problems.add(RegistryProblem.TWICE.at(file.toString(), other + " is for the same schema."));
      return;
    }
    Optional<Document> document = document(file);
    if (document.isPresent()) {
      documents.put(name, document.get());
    } else {
      problems.add(RegistryProblem.NOT_JSON.at(file.toString(), "This is no JSON object."));
    }
  }

  private static Optional<Document> document(Path file) {
    try {
      return Document.read(Files.readString(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The file of a schema: the one that is there, or one in the folder of its context.
  Path fileOf(String name) {
    Path there = files.get(name);
    if (there != null) {
      return there;
    }
    String source = List.of(name.split("@")).getFirst();
    String context = source.substring(source.lastIndexOf('.') + 1);
    Path beside = context.isEmpty() ? folder : folder.resolve(context);
    return beside.resolve(name + ENDING);
  }
}
