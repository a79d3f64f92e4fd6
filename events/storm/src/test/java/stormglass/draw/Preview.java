package stormglass.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Leaves drawings to look at in `target/preview`.
final class Preview {

  private Preview() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of("target/preview");
    for (Map.Entry<String, Wall> wall :
        Map.of(
                "shop", Boards.shopWall(),
                "nine", Wall.of(Boards.fixture("nine-contexts.yaml")),
                "random", Wall.of(Boards.random(7, 300)))
            .entrySet()) {
      for (Format format : Format.values()) {
        for (Map.Entry<String, String> file : format.files(wall.getValue()).entrySet()) {
          Path path = folder.resolve(wall.getKey()).resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
      }
    }
  }
}
