package stormglass.sandbox.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarIdentityTest {

  @TempDir private Path folder;

  @Test
  void copiesAreEqualAndJarsWithOtherContentAreNot() throws IOException {
    JarIdentity one = JarIdentity.of(jar("a", 400, "content", ""));
    assertThat(JarIdentity.of(jar("b", 400, "content", ""))).isEqualTo(one);
    assertThat(JarIdentity.of(jar("c", 400, "Content", ""))).isNotEqualTo(one);
  }

  @Test
  void aJarMayEndWithAComment() throws IOException {
    JarIdentity plain = JarIdentity.of(jar("a", 1, "content", ""));
    JarIdentity commented = JarIdentity.of(jar("b", 1, "content", "x".repeat(0xffff)));
    assertThat(commented.name()).isEqualTo(plain.name());
    assertThat(commented.size()).isEqualTo(plain.size() + 0xffff);
  }

  @Test
  void whatIsNoJarIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar, whatever its name");
    assertThatThrownBy(() -> JarIdentity.of(text)).isInstanceOf(ZipException.class);
    Path empty = Files.createFile(folder.resolve("empty.jar"));
    assertThatThrownBy(() -> JarIdentity.of(empty)).isInstanceOf(ZipException.class);
  }

  private Path jar(String place, int entries, String content, String comment) throws IOException {
    Path jar = Files.createDirectories(folder.resolve(place)).resolve("library.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (int i = 0; i < entries; i++) {
        ZipEntry entry = new ZipEntry("shop/some/package/Class" + i + ".class");
        entry.setTimeLocal(LocalDateTime.of(2026, 11, 21, 10, 0));
        zip.putNextEntry(entry);
        zip.write((content + i).getBytes(UTF_8));
      }
      zip.setComment(comment);
    }
    return jar;
  }
}
