package stormglass.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where a project keeps its parts: this repository in several folders, a kit of one's own all in
/// one.
///
/// @param home the project's folder
record Layout(Path home) {

  /// Whether it is a kit of one's own.
  boolean isKit() {
    return Files.isRegularFile(home.resolve("board.yaml"));
  }

  Path board() {
    return home.resolve(isKit() ? "board.yaml" : "events/board.yaml");
  }

  Path schemas() {
    return home.resolve(isKit() ? "schemas" : "events/schemas");
  }

  Path template() {
    return home.resolve(isKit() ? "template.yaml" : "blueprints/shop/template.yaml");
  }
}
