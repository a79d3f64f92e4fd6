package stormglass.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

  private static final Path SCHEMAS = Path.of("src/test/project/src/main/schemas");
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path folder;

  @Test
  void whatIsEqualAlreadyIsNotWrittenAgain() throws Exception {
    Generation generation = generation(SCHEMAS, "");
    assertThat(generation.run()).isEqualTo(new Generation.Done(10, 10, List.of()));
    Path event = folder.resolve("out/library/events/lending/BookLent.java");
    Files.setLastModifiedTime(event, LONG_AGO);

    assertThat(generation.run().changed()).isZero();
    assertThat(Files.getLastModifiedTime(event)).isEqualTo(LONG_AGO);
  }

  @Test
  void classesOfASchemaThatIsGoneGoTooAndWhatIsWrittenByHandStays() throws Exception {
    generation(SCHEMAS, "").run();
    Path own = folder.resolve("out/library/Own.java");
    Files.writeString(own, "package library; class Own {}");
    Path fewer = folder.resolve("schemas/lending/library.lending@BookLent.json");
    Files.createDirectories(fewer.getParent());
    Files.copy(SCHEMAS.resolve("lending/library.lending@BookLent.json"), fewer);

    assertThat(generation(folder.resolve("schemas"), "").run().classes()).isEqualTo(6);
    assertThat(folder.resolve("out/library/events/catalogue/BookAcquired.java")).doesNotExist();
    assertThat(own).exists();
  }

  @Test
  void aSourceWrittenByHandIsNotOverwritten() throws IOException {
    Path own = folder.resolve("out/library/events/lending/BookLent.java");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "package library.events.lending; class BookLent {}");

    assertThatThrownBy(() -> generation(SCHEMAS, "").run())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("out/library/events/lending/BookLent.java is not generated");
    assertThat(own).hasContent("package library.events.lending; class BookLent {}");
    assertThat(folder.resolve("out/library/events/LibraryEvent.java")).doesNotExist();
  }

  @Test
  void anotherPackageMayBeTheBase() throws Exception {
    generation(SCHEMAS, "org.acme.said").run();

    assertThat(folder.resolve("out/org/acme/said/lending/BookLent.java"))
        .content()
        .contains("package org.acme.said.lending;");
    assertThat(folder.resolve("out/org/acme/said/LibraryEvent.java"))
        .content()
        .contains("import org.acme.said.lending.LendingEvent;");
  }

  @Test
  void aBaseThatIsNoPackageIsRefused() {
    assertThatThrownBy(() -> generation(SCHEMAS, "org.acme.new").run())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("'org.acme.new' is no name of a package");
  }

  @Test
  void aFolderThatIsNotThereIsToldByItsName() {
    assertThatThrownBy(() -> generation(folder.resolve("nowhere"), "").run())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("nowhere: error SCHEMA-001: ");
  }

  @Test
  void theFamilyOfTheSystemIsSealedWhereThereIsAModule() throws Exception {
    new Generation(folder, SCHEMAS, "", folder.resolve("out"), true).run();

    assertThat(folder.resolve("out/library/events/LibraryEvent.java"))
        .content()
        .contains("public sealed interface LibraryEvent permits");
  }

  private Generation generation(Path schemas, String basePackage) {
    return new Generation(folder, schemas, basePackage, folder.resolve("out"), false);
  }
}
