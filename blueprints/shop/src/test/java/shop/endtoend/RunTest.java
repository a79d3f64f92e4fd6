package shop.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.ledger.DeliveryLedger;
import stormglass.ledger.Ledger;
import stormglass.problem.Reading;
import stormglass.recording.EventForm;
import stormglass.recording.EventRecording;
import stormglass.recording.RecordedEvent;
import stormglass.report.ReportFolder;
import stormglass.report.RunResult;
import stormglass.run.Run;
import stormglass.run.SeedFolder;
import stormglass.sandbox.Seed;
import stormglass.traffic.Profile;
import stormglass.traffic.Traffic;
import stormglass.traffic.http.HttpDriver;
import stormglass.traffic.http.Served;

/// A whole run, as `./stormglass run --profile orders` makes it, but short.
class RunTest {

  private static final long SEED = 5;
  private static final Path FOLDER = Path.of("").toAbsolutePath();
  private static final Path TRAFFIC = FOLDER.resolve("traffic.yaml");

  /// Keeps what it is told.
  private static final class Listener implements Run.Watcher {
    private final List<String> phases = new ArrayList<>();
    private final List<Served> served = Collections.synchronizedList(new ArrayList<>());
    private final List<RecordedEvent> events = new ArrayList<>();

    @Override
    public void phase(String what) {
      phases.add(what);
    }

    @Override
    public void progress(HttpDriver.Progress progress) {}

    @Override
    public void served(Served request) {
      served.add(request);
    }

    /// What each session began with, by its number: what it does then depends on the answers.
    private List<String> beginnings() {
      List<Served> first = new ArrayList<>(served);
      first.removeIf(one -> !one.request().name().equals("placeOrder"));
      return first.stream()
          .map(
              one ->
                  "%06d %s %s %s"
                      .formatted(
                          one.session(),
                          one.request().user(),
                          one.request().path(),
                          one.request().body()))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static RunResult run(Path template, double seconds, Listener listener)
      throws IOException, InterruptedException {
    Traffic traffic = read(Traffic.read(impatient(), "traffic.yaml", FOLDER));
    Seed seed = read(SeedFolder.beside(Shop.TEMPLATE));
    Profile profile = traffic.profiles().get("orders");
    if (profile == null) {
      throw new AssertionError("no profile orders");
    }
    Profile brief = profile.at(5, seconds).warmedUp(0);
    List<Ledger> ledgers = new ArrayList<>(List.of(new DeliveryLedger()));
    ServiceLoader.load(Ledger.class).forEach(ledgers::add);
    Run run =
        new Run(
            new Run.Plan(
                template,
                seed,
                traffic,
                brief,
                traffic.arrivals(brief, SEED),
                SEED,
                ledgers,
                "a test"));
    RunResult result = read(run.execute(listener));
    listener.events.addAll(run.events());
    return result;
  }

  /// The shop's traffic, but that nobody follows an order for half a minute.
  private static String impatient() throws IOException {
    String patient = "  followAtMost:\n    value: 120\n";
    String traffic = Files.readString(TRAFFIC);
    assertTrue(traffic.contains(patient));
    return traffic.replace(patient, patient.replace("120", "12"));
  }

  private static <T> T read(Reading<T> reading) {
    return switch (reading) {
      case Reading.Of<T> of -> of.value();
      case Reading.Failed<T> failed -> throw new AssertionError(failed.problems().toString());
    };
  }

  /// How many events the run's result has of each type.
  private static Map<String, Long> counts(RunResult result) {
    Map<String, Long> counts = new TreeMap<>();
    result
        .events()
        .counts()
        .forEach((type, each) -> counts.put(type, each.stream().mapToLong(n -> n).sum()));
    return counts;
  }

  /// Records a run's events, and counts how many of each type Avro's own reader finds.
  private static Map<String, Long> recorded(Listener run, Path out) throws IOException {
    EventRecording kept = EventRecording.write(run.events.stream(), EventForm.ofBlueprints(), out);
    assertEquals(0, kept.unfit());
    assertEquals(run.events.size(), kept.events());
    Map<String, Long> counts = new TreeMap<>();
    Set<String> ids = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(kept.folder(), "*.avro")) {
      for (Path file : files) {
        String type = file.getFileName().toString().replaceAll(".*@|\\.avro$", "");
        try (DataFileReader<GenericRecord> reader =
            new DataFileReader<>(file.toFile(), new GenericDatumReader<>())) {
          for (GenericRecord event : reader) {
            ids.add(((GenericRecord) event.get("metadata")).get("eventId").toString());
            counts.merge(type, 1L, Long::sum);
          }
        }
      }
    }
    run.events.forEach(
        event -> assertTrue(ids.stream().anyMatch(event.detail()::contains), event.detail()));
    return counts;
  }

  @Test
  void aShortRunBalancesAndTellsTheSameStoryTwice(@TempDir Path folder)
      throws IOException, InterruptedException {
    Listener once = new Listener();
    RunResult result = run(Shop.TEMPLATE, 2, once);

    assertEquals(true, result.ledger().balanced(), result.ledger().toString());
    assertFalse(result.meta().partial());
    assertEquals(0, result.meta().unexpectedAnswers());
    assertEquals(once.served.size(), result.meta().requests());
    assertTrue(once.phases.contains("holding the ledger"), once.phases.toString());
    assertEquals(List.of(), result.deadLetters());
    assertEquals(List.of(), result.problems());
    assertEquals(List.of(), result.unsupported());
    assertFalse(once.beginnings().isEmpty());

    ReportFolder.write(result, folder);
    JsonNode figures = new ObjectMapper().readTree(folder.resolve("result.json").toFile());
    assertEquals(SEED, figures.findValue("seed").asLong());
    assertFalse(figures.findValue("partial").asBoolean(true));

    assertEquals(counts(result), recorded(once, folder.resolve("once")));

    Listener twice = new Listener();
    run(Shop.TEMPLATE, 2, twice);
    assertEquals(once.beginnings(), twice.beginnings());
  }

  @Test
  void whenAFunctionFailsItsOrdersAreParkedAndTheBooksStillBalance(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path template =
        Variant.of(
            folder,
            "  PaymentPolicies:\n    Type: AWS::Serverless::Function",
            "TABLE: !Ref PaymentsTable",
            "TABLE: there-is-no-such-table");
    RunResult result = run(template, 1, new Listener());

    assertTrue(
        result.deadLetters().stream()
            .anyMatch(parked -> parked.queue().equals("PaymentPoliciesDeadLetters")),
        result.deadLetters().toString());
    assertEquals(true, result.ledger().balanced(), result.ledger().toString());
  }
}
