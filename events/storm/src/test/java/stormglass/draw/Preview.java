package stormglass.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Leaves drawings to look at in `target/preview`.
final class Preview {

  private Preview() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/preview"));
    Files.writeString(folder.resolve("shop.svg"), Sketch.of(Boards.shop()));
    Files.writeString(folder.resolve("nine.svg"), Sketch.of(Boards.fixture("nine-contexts.yaml")));
    Files.writeString(folder.resolve("random.svg"), Sketch.of(Boards.random(7, 300)));
  }
}
