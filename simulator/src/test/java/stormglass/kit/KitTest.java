package stormglass.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KitTest {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Kit KIT = new Kit(HOME);

  @TempDir Path folder;

  @Test
  void aKitHasAllThatBelongsTogether() throws IOException {
    Path kit = folder.resolve("deep/down/kit");

    KIT.begin(kit, KitNames.ORIGINAL);

    assertThat(files(kit).keySet())
        .contains(
            "README.md",
            "board.yaml",
            "pom.xml",
            "schemas/lending/library.lending@BookBorrowed.json",
            "src/main/java/library/lending/BorrowBook.java",
            "src/test/java/library/lending/LoanTest.java",
            "template.yaml",
            "traffic.yaml")
        .noneMatch(name -> name.startsWith("target"));
    assertThat(kit.resolve("stormglass")).isExecutable();
    assertThat(kit.resolve("mvnw")).isExecutable();
    assertThat(kit.resolve("pom.xml").toFile().canExecute()).isFalse();
  }

  @Test
  void aKitKnowsTheStormglassThatMadeIt() throws IOException {
    Path kit = folder.resolve("kit");

    KIT.begin(kit, KitNames.ORIGINAL);

    for (String script : List.of("stormglass", "mvnw")) {
      assertThat(kit.resolve(script)).content().contains("made_by='" + HOME + "'\n");
    }
  }

  @Test
  void otherNamesReplaceThoseOfTheOriginalEverywhere() throws IOException {
    Path kit = folder.resolve("kit");

    KIT.begin(kit, new KitNames("clinic", "visits"));

    Map<String, String> files = files(kit);
    assertThat(files).containsKey("src/main/java/clinic/visits/BorrowBook.java");
    files.forEach(
        (name, text) ->
            assertThat((name + text.replace(HOME.toString(), "")).toLowerCase(Locale.ROOT))
                .doesNotContain("library", "lending"));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "there, nobody can make a folder in /proc")
  void aFolderThatCannotBeMadeIsNamedAsItWasAskedFor() {
    assertThatThrownBy(() -> KIT.begin(Path.of("/proc/mine"), KitNames.ORIGINAL))
        .isInstanceOfSatisfying(
            FileSystemException.class,
            failure -> assertThat(failure.getFile()).isEqualTo("/proc/mine"));
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    KIT.begin(folder, KitNames.ORIGINAL);

    assertThat(folder.resolve("board.yaml")).exists();
  }

  @Test
  void aFolderWithSomethingInItIsLeftAsItIs() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThatThrownBy(() -> KIT.begin(folder, KitNames.ORIGINAL))
        .isInstanceOf(DirectoryNotEmptyException.class);
    assertThat(files(folder)).containsOnlyKeys("mine.txt");
  }

  @Test
  void nothingIsLeftBehindWhenAKitCannotBeMade() throws IOException {
    Path nowhere = folder.resolve("a/b");
    assertThatThrownBy(() -> new Kit(folder.resolve("no-home")).begin(nowhere, KitNames.ORIGINAL))
        .isInstanceOf(IOException.class);
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThatThrownBy(() -> KIT.begin(file.resolve("kit"), KitNames.ORIGINAL))
        .isInstanceOf(IOException.class);
    // What no file system takes as the name of a folder, though its parent is made.
    Path tooLong = folder.resolve("c").resolve("k".repeat(300));
    assertThatThrownBy(() -> KIT.begin(tooLong, KitNames.ORIGINAL)).isInstanceOf(IOException.class);

    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left).containsExactlyInAnyOrder(folder, file);
    }
  }

  @Test
  void everythingThatIsWrongWithNamesIsSaidAtOnce() {
    assertThat(new KitNames("library", "lending").complaints()).isEmpty();
    assertThat(new KitNames("My Shop", "2nd").complaints()).hasSize(2);
    assertThat(new KitNames("com", "new").complaints())
        .satisfiesExactly(
            one -> assertThat(one).contains("'new' means something else"),
            two -> assertThat(two).contains("'com' is taken"));
    assertThat(new KitNames("events", "events").complaints()).hasSize(2);
  }

  @Test
  void theVersionsOfAKitAreThoseOfThisBuild() throws IOException {
    String root = Files.readString(HOME.resolve("pom.xml"));
    Map<String, String> pinned = versions(root);
    Map<String, String> own = versions(Files.readString(HOME.resolve("blueprints/kit/pom.xml")));

    assertThat(own).hasSizeGreaterThan(5).containsEntry("contracts", "0.1.0-SNAPSHOT");
    own.keySet().removeIf(name -> name.equals("library"));
    own.forEach(
        (name, version) ->
            assertThat(version)
                .as(name)
                .isEqualTo(
                    name.equals("junit-jupiter")
                        ? pinned.get("junit-bom")
                        : pinned.getOrDefault(name, pinned.get("stormglass"))));
  }

  /// The versions that a POM states, by artifact, with its properties filled in.
  private static Map<String, String> versions(String pom) {
    Map<String, String> versions = new TreeMap<>();
    Pattern stated =
        Pattern.compile(
            "<artifactId>([^<]+)</artifactId>\\s*(?:<packaging>[^<]*</packaging>\\s*)?"
                + "<version>([^<]+)</version>");
    Matcher found = stated.matcher(pom);
    while (found.find()) {
      String version = found.group(2);
      if (version.startsWith("${") && !version.equals("${project.version}")) {
        String name = version.substring(2, version.length() - 1);
        Matcher value = Pattern.compile("<" + name + ">([^<]+)<").matcher(pom);
        assertThat(value.find()).as(name).isTrue();
        version = value.group(1);
      } else if (version.startsWith("${")) {
        continue;
      }
      versions.put(found.group(1), version);
    }
    return versions;
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
