package stormglass.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The kiosk in every form, exact to the newline. After a change that is meant, look at it and
/// write it anew with `-Dgolden.write=true`.
class DrawGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/stormglass/draw/golden");

  /// All files of one form as one text.
  private static String drawn(Format format) {
    return format.files(Boards.kiosk()).entrySet().stream()
        .map(file -> "==== " + file.getKey() + "\n" + file.getValue())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theKioskHasNotChanged(Format format) throws IOException {
    assertThat(drawn(format)).isEqualTo(Files.readString(FOLDER.resolve(format + ".txt")));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void drawnTwiceItIsTheSameToTheByte(Format format) {
    assertThat(drawn(format)).isEqualTo(drawn(format));
  }

  @Test
  void drawnInAnotherMachineItIsTheSameToTheByte() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Sums.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String sums = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(other.waitFor()).isZero();
    assertThat(sums).isEqualTo(Sums.all());
  }

  /// The drawings of the shop as one line each.
  static final class Sums {

    private Sums() {}

    public static void main(String[] arguments) {
      System.out.print(all());
    }

    static String all() {
      StringBuilder sums = new StringBuilder();
      Wall shop = Boards.shopWall();
      for (Format format : Format.values()) {
        for (Map.Entry<String, String> file : format.files(shop).entrySet()) {
          sums.append(file.getKey()).append(' ').append(file.getValue().hashCode()).append('\n');
        }
      }
      sums.append(Sketch.of(Boards.fixture("nine-contexts.yaml")).hashCode()).append('\n');
      return sums.toString();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "golden.write", matches = "true")
  void theyAreWrittenAnew() throws IOException {
    for (Format format : Format.values()) {
      Files.writeString(FOLDER.resolve(format + ".txt"), drawn(format));
    }
  }
}
