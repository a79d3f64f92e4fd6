package stormglass.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files that are held against each other.
///
/// @param board the board
/// @param coarser boards of the same storm seen from farther away
/// @param schemas the folder of the schemas
/// @param template the template
/// @param classes the folder of the generated classes
/// @param base the folder from which files are named in problems
public record Sources(
    Path board,
    List<Path> coarser,
    Optional<Path> schemas,
    Optional<Path> template,
    Optional<Path> classes,
    Path base) {

  /// The boards that may lie beside one, each nearer than the one before.
  private static final List<String> LEVELS = List.of("big-picture.yaml", "process.yaml");

  public Sources {
    coarser = List.copyOf(coarser);
  }

  /// What lies beside a board: `big-picture.yaml`, `process.yaml`, `schemas/` and
  /// `classes/src/generated/java/`, as far as it is there.
  ///
  /// @param template the template that belongs to it; empty for `template.yaml` beside the board or
  ///   in the folder above, if there is one
  public static Sources beside(Path board, Optional<Path> template, Path base) {
    List<Path> coarser =
        board.endsWith("board.yaml")
            ? LEVELS.stream().map(board::resolveSibling).filter(Files::exists).toList()
            : List.of();
    Path file = board.toAbsolutePath().normalize();
    Optional<Path> found =
        Stream.of("template.yaml", "../template.yaml")
            .map(name -> file.resolveSibling(name).normalize())
            .filter(Files::exists)
            .findFirst();
    return new Sources(
        board,
        coarser,
        existing(file.resolveSibling("schemas")),
        template.or(() -> found),
        existing(file.resolveSibling("classes/src/generated/java")),
        base);
  }

  /// A file as problems name it: from the base where it lies below it.
  String name(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path from = base.toAbsolutePath().normalize();
    return absolute.startsWith(from) ? from.relativize(absolute).toString() : absolute.toString();
  }

  private static Optional<Path> existing(Path folder) {
    return Optional.of(folder).filter(Files::isDirectory);
  }
}
