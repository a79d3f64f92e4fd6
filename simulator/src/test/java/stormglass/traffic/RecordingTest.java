package stormglass.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import stormglass.problem.Problem;
import stormglass.problem.Reading;

class RecordingTest {

  private static final String HEADER = "{\"recording\":1,\"profile\":\"p\",\"seed\":5}\n";
  private static final String PLACE =
      "{\"atMicros\":10,\"session\":0,\"kind\":\"k\",\"user\":\"u\",\"request\":\"place\","
          + "\"route\":\"POST /o\",\"method\":\"POST\",\"path\":\"/o\",\"body\":\"{}\","
          + "\"expect\":[202],\"capture\":{\"id\":\"/id\"}}\n";
  private static final String LOOK =
      "{\"atMicros\":20,\"session\":0,\"kind\":\"k\",\"request\":\"look\","
          + "\"route\":\"GET /o/{id}\",\"method\":\"GET\",\"path\":\"/o/{id}\",\"expect\":[200]}\n";

  @TempDir Path folder;

  private Reading<Recording> read(String text) throws IOException {
    return Recording.read(Files.writeString(folder.resolve("r.jsonl"), text), "r.jsonl");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Traffic traffic = Cafe.traffic();
    StringWriter out = new StringWriter();
    List<Rehearsal.Taken> driven =
        Rehearsal.of(traffic.arrivals(Cafe.profile("steady"), 5), Cafe::answer);
    try (RecordingWriter writer = new RecordingWriter(out, "steady", 5)) {
      for (Rehearsal.Taken taken : driven) {
        if (taken.step() instanceof Step.Request request) {
          writer.write(taken.session(), "any", taken.atNanos(), request);
        }
      }
    }
    Recording recording = ((Reading.Of<Recording>) read(out.toString())).value();
    assertThat(recording.seed()).isEqualTo(5);
    assertThat(recording.profile()).isEqualTo("steady");
    List<Rehearsal.Taken> replayed = Rehearsal.of(recording.arrivals(), Cafe::answer);
    assertThat(sent(replayed)).containsExactlyInAnyOrderElementsOf(sent(driven));
    assertThat(recording.requests()).isEqualTo(sent(driven).size());
  }

  private static List<String> sent(List<Rehearsal.Taken> taken) {
    return taken.stream()
        .filter(t -> t.step() instanceof Step.Request)
        .map(t -> t.session() + " " + t.atNanos() / 1000 + " " + t.step())
        .toList();
  }

  @Test
  void capturedValuesAreCapturedAnew() throws IOException {
    Recording recording = ((Reading.Of<Recording>) read(HEADER + PLACE + LOOK)).value();
    List<Step> steps =
        Rehearsal.of(
                recording.arrivals(), (r, n) -> new Answer.Response(202, Map.of("id", "new 1")))
            .stream()
            .map(Rehearsal.Taken::step)
            .toList();
    assertThat(steps.get(1)).isEqualTo(new Step.Until(20_000));
    assertThat(((Step.Request) steps.get(2)).path()).isEqualTo("/o/new%201");
    assertThat(steps).hasSize(4);
  }

  private static final Map<RecordingProblem, String> MISTAKES =
      Map.of(
          RecordingProblem.NOT_JSON, HEADER + PLACE + "[]\n",
          RecordingProblem.UNKNOWN_VERSION, HEADER.replace(":1,", ":2,") + PLACE,
          RecordingProblem.MISSING_FIELD, HEADER + PLACE.replace("\"route\"", "\"r\""),
          RecordingProblem.BAD_FIELD, HEADER + PLACE.replace("\"/o\"", "\"/o HTTP/1.1\\r\\n\""),
          RecordingProblem.BACKWARDS, HEADER + PLACE + LOOK.replace(":20", ":9"),
          RecordingProblem.EMPTY, HEADER,
          RecordingProblem.NEVER_CAPTURED, HEADER + LOOK);

  @TestFactory
  Stream<DynamicTest> everyProblemIsFound() {
    return MISTAKES.entrySet().stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.getKey().code(),
                    () ->
                        assertThat(read(mistake.getValue()).problems())
                            .extracting(Problem::code)
                            .containsExactly(mistake.getKey().code())));
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    assertThat(Recording.read(folder.resolve("none"), "none").problems())
        .extracting(Problem::code)
        .containsExactly(RecordingProblem.UNREADABLE.code());
  }

  @Test
  void aRecordingIsBounded() {
    assertThat(new RecordingReader("r.jsonl", 1).read(Stream.of(HEADER, PLACE, PLACE)).problems())
        .extracting(Problem::code)
        .containsExactly(RecordingProblem.TOO_LONG.code());
  }

  @Test
  void readingEndsAfterAThousandProblems() {
    RecordingReader reader = new RecordingReader("r.jsonl", 10_000);
    assertThat(
            reader
                .read(Stream.concat(Stream.of(HEADER), Stream.generate(() -> "x").limit(5000)))
                .problems())
        .hasSize(1002)
        .extracting(Problem::code)
        .contains(RecordingProblem.TOO_WRONG.code());
  }

  @Test
  void allProblemsAreReportedAtOnceWithTheirLines() throws IOException {
    assertThat(
            read(HEADER + "x\n" + PLACE.replace("202", "2") + LOOK.replace(":20", ":-1"))
                .problems())
        .extracting(Problem::toString)
        .hasSize(4)
        .first()
        .isEqualTo(
            "r.jsonl:2: error RECORDING-002: The line is not JSON. Mend or remove the line.");
  }

  @Test
  void codesAreUnique() {
    assertThat(Arrays.stream(RecordingProblem.values()).map(RecordingProblem::code))
        .doesNotHaveDuplicates();
  }
}
