package stormglass.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventRecordingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant TIME = Instant.parse("2026-11-21T09:30:00.123Z");

  @TempDir private Path out;

  private static RecordedEvent event(String id, String type, String detail) {
    return new RecordedEvent(id, "kit.ordering", type, TIME, detail);
  }

  /// Takes the events of one type, each as a line with its id.
  private record Ids(String type) implements EventForm {
    @Override
    public Sheets begin(Path folder) {
      List<String> ids = new ArrayList<>();
      return new Sheets() {
        @Override
        public boolean add(RecordedEvent event) throws IOException {
          if (event.detail().contains("full")) {
            throw new IOException("the disk is full");
          }
          return event.detailType().equals(type) && ids.add(event.id());
        }

        @Override
        public void close() throws IOException {
          Files.write(folder.resolve(type + ".avro"), ids);
        }
      };
    }
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("recorded/events.jsonl"))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void withoutAFormOfTheBlueprintEveryEventIsALineAsTheBusDeliversIt() throws IOException {
    RecordedEvent odd = event("1", "A\"\n", "{\"data\":\n{\"text\":\"a\\nb\"}}");
    EventRecording kept =
        EventRecording.write(Stream.of(odd, event("2", "B", "{}")), List.of(), out);

    assertThat(kept).isEqualTo(new EventRecording(out.resolve("recorded"), 2, 0));
    assertThat(lines()).extracting(line -> line.path("id").asText()).containsExactly("1", "2");
    JsonNode first = lines().getFirst();
    assertThat(first.path("detail-type").asText()).isEqualTo("A\"\n");
    assertThat(first.path("source").asText()).isEqualTo("kit.ordering");
    assertThat(first.path("time").asText()).isEqualTo("2026-11-21T09:30:00Z");
    assertThat(first.at("/detail/data/text").asText()).isEqualTo("a\nb");
  }

  @Test
  void whatFitsNoFormIsCountedAndKeptAsJson() throws IOException {
    List<EventForm> forms = List.of(new Ids("A"), new Ids("B"));
    Stream<RecordedEvent> events =
        Stream.of(event("1", "B", "{}"), event("2", "C", "{}"), event("3", "A", "{}"));
    EventRecording kept = EventRecording.write(events, forms, out);

    assertThat(kept.events()).isEqualTo(3);
    assertThat(kept.unfit()).isEqualTo(1);
    assertThat(out.resolve("recorded/A.avro")).hasContent("3");
    assertThat(out.resolve("recorded/B.avro")).hasContent("1");
    assertThat(lines()).extracting(line -> line.path("id").asText()).containsExactly("2");
  }

  @Test
  void anEarlierRecordingGoesAndFilesOfOthersStay() throws IOException {
    EventRecording.write(Stream.of(event("1", "A", "{}")), List.of(new Ids("A")), out);
    Files.writeString(out.resolve("recorded/notes.txt"), "mine");
    EventRecording.write(Stream.of(event("2", "B", "{}")), List.of(new Ids("B")), out);

    assertThat(out.resolve("recorded"))
        .isDirectoryContaining("glob:**/B.avro")
        .isDirectoryContaining("glob:**/notes.txt")
        .isDirectoryNotContaining("glob:**/A.avro");
  }

  @Test
  void aRecordingThatFailsLeavesTheEarlierOneAndNothingHalf() throws IOException {
    List<EventForm> forms = List.of(new Ids("A"));
    EventRecording.write(Stream.of(event("1", "A", "{}")), forms, out);
    Stream<RecordedEvent> events = Stream.of(event("2", "A", "{}"), event("3", "A", "full"));

    assertThatThrownBy(() -> EventRecording.write(events, forms, out))
        .hasMessage("the disk is full");
    assertThat(out.resolve("recorded/A.avro")).hasContent("1");
    assertThat(out).isDirectoryNotContaining("glob:**.part");
  }
}
