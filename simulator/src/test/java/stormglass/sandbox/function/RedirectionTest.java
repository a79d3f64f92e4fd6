package stormglass.sandbox.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RedirectionTest {

  private static final String TARGET = "stormglass/sandbox/function/inside/Surroundings.";

  @TempDir Path folder;

  private byte[] compiled(String source) throws IOException {
    FunctionFolder.compile(folder, List.of(), source);
    try (Stream<Path> files = Files.list(folder)) {
      return Files.readAllBytes(files.findFirst().orElseThrow());
    }
  }

  private static List<String> members(byte[] classFile) {
    List<String> members = new ArrayList<>();
    for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
      if (entry instanceof MemberRefEntry member) {
        members.add(member.owner().asInternalName() + "." + member.name().stringValue());
      }
    }
    return members;
  }

  @Test
  void whatDiffersBetweenFunctionsIsRedirectedAndNothingElse() throws IOException {
    byte[] original =
        compiled(
            """
            class A {
              long l = 5L; double d = 2.5; // two slots each in the constant pool
              String text = "java/lang/System";
              Object run() {
                System.out.println(System.getenv("a") + System.getenv());
                System.err.println(System.nanoTime() + System.getProperty("a"));
                System.setOut(null);
                System.exit(1);
                return (java.util.function.UnaryOperator<String>) System::getenv;
              }
            }
            """);

    byte[] redirected = Redirection.apply(original);

    assertThat(members(redirected))
        .contains(
            TARGET + "out", TARGET + "err", TARGET + "getenv", TARGET + "setOut", TARGET + "exit")
        .contains("java/lang/System.nanoTime", "java/lang/System.getProperty")
        .doesNotContain("java/lang/System.out", "java/lang/System.getenv");
    assertThat(ClassFile.of().verify(redirected)).isEmpty();
  }

  @Test
  void aClassThatDoesNotNeedItStaysAsItIs() throws IOException {
    byte[] original = compiled("class A { long now() { return System.nanoTime(); } }");

    assertThat(Redirection.apply(original)).isSameAs(original);
  }

  @Test
  void whatIsNoClassFileIsRejected() throws IOException {
    byte[] cut = Arrays.copyOf(compiled("class A {}"), 30);

    assertThatExceptionOfType(ClassFormatError.class)
        .isThrownBy(() -> Redirection.apply(new byte[12]));
    assertThatExceptionOfType(ClassFormatError.class).isThrownBy(() -> Redirection.apply(cut));
  }

  @Test
  void theReleaseIsReadFromTheClassFile() throws IOException {
    assertThat(Redirection.release(compiled("class A {}"))).isEqualTo(25);
    assertThat(Redirection.release(new byte[3])).isZero();
  }
}
