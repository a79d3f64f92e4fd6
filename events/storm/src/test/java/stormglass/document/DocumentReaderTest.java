package stormglass.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.problem.Problem;
import stormglass.problem.Reading;

class DocumentReaderTest {

  @Test
  void everyNodeKnowsItsLineAndTag() {
    Node.Mapping root = mapping("Name: !Ref Bus\nTargets:\n  - Id: queue\n");
    assertThat(root.get("Name"))
        .isInstanceOfSatisfying(
            Node.Scalar.class,
            scalar -> {
              assertThat(scalar.tag()).isEqualTo("!Ref");
              assertThat(scalar.value()).isEqualTo("Bus");
            });
    assertThat(root.get("Targets")).extracting(node -> node.where().line()).isEqualTo(3);
    assertThat(root.keys().get("Targets")).hasToString("board.yaml:2");
  }

  @Test
  void scalarsFollowYamlsJsonSchema() {
    assertThat(mapping("{a: 1, b: 1.5, c: true, d: null, e: 'yes', f: yes}").plain())
        .hasToString("{a=1, b=1.5, c=true, d=null, e=yes, f=yes}");
  }

  @Test
  void everyDuplicateKeyAndEveryOddKeyIsReported() {
    assertThat(problems("a: 1\na: 2\n? [b]\n: 3\n"))
        .extracting(problem -> problem.code() + " " + problem.where())
        .containsExactly("DOC-006 board.yaml:2", "DOC-005 board.yaml:3");
  }

  @Test
  void whatIsNoYamlIsReportedAtItsLine() {
    assertThat(problems("a: 1\nb: [1, 2\n"))
        .singleElement()
        .extracting(Problem::code)
        .isEqualTo("DOC-003");
    assertThat(problems("")).singleElement().extracting(Problem::code).isEqualTo("DOC-003");
  }

  @Test
  void nestingIsBounded() {
    assertThat(problems("[".repeat(70) + "]".repeat(70)))
        .extracting(Problem::code)
        .containsExactly("DOC-004");
  }

  @Test
  void aliasesThatMultiplyAreBounded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 25; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(problems(bomb.toString())).extracting(Problem::code).contains("DOC-007");
  }

  @Test
  void aMissingFileAndABinaryFileAreProblems(@TempDir Path folder) throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xc3, 0x28});
    assertThat(DocumentReader.read(folder.resolve("none"), "none").problems())
        .extracting(Problem::code)
        .containsExactly("DOC-001");
    assertThat(DocumentReader.read(binary, "binary").problems())
        .extracting(Problem::code)
        .containsExactly("DOC-002");
  }

  private static Node.Mapping mapping(String text) {
    Reading<Node> reading = DocumentReader.read(text, "board.yaml");
    assertThat(reading.problems()).isEmpty();
    return (Node.Mapping) ((Reading.Of<Node>) reading).value();
  }

  private static List<Problem> problems(String text) {
    return DocumentReader.read(text, "board.yaml").problems();
  }
}
