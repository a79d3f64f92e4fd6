package shop.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import stormglass.problem.Reading;
import stormglass.traffic.Answer;
import stormglass.traffic.Arrival;
import stormglass.traffic.Profile;
import stormglass.traffic.Step;
import stormglass.traffic.Traffic;

class TrafficFileTest {

  private static final long SEED = 5;
  private static final long SECOND = 1_000_000_000;

  /// Requests by name, and the busiest second's requests.
  private record Volume(Map<String, Integer> byName, long busiestSecond) {
    int of(String name) {
      return byName.getOrDefault(name, 0);
    }
  }

  private static Traffic traffic() {
    Reading<Traffic> reading = Traffic.read(Path.of("traffic.yaml"), "traffic.yaml");
    assertThat(reading.problems()).isEmpty();
    return ((Reading.Of<Traffic>) reading).value();
  }

  private static Profile profile(String name) {
    return Objects.requireNonNull(traffic().profiles().get(name));
  }

  /// What a shop that confirms every order at once is asked.
  private static Volume volume(Profile profile) {
    Map<String, Integer> byName = new TreeMap<>();
    Map<Long, Long> bySecond = new TreeMap<>();
    Iterator<Arrival> arrivals = traffic().arrivals(profile, SEED);
    while (arrivals.hasNext()) {
      Arrival arrival = arrivals.next();
      long at = arrival.offsetNanos();
      Answer answer = Answer.NOTHING;
      boolean goesOn = true;
      while (goesOn) {
        Step step = arrival.session().next(answer);
        answer = Answer.NOTHING;
        switch (step) {
          case Step.Request request -> {
            byName.merge(request.name(), 1, Integer::sum);
            bySecond.merge(at / SECOND, 1L, Long::sum);
            answer =
                new Answer.Response(
                    request.expected().getFirst(), Map.of("orderId", "o-1", "status", "CONFIRMED"));
          }
          case Step.Think think -> at += think.nanos();
          case Step.Until until -> at = until.offsetNanos();
          case Step.End _ -> goesOn = false;
        }
      }
    }
    return new Volume(byName, bySecond.values().stream().mapToLong(n -> n).max().orElse(0));
  }

  @Test
  void theFileHasNoProblems() {
    assertThat(traffic().profiles().keySet()).containsExactly("saturday", "flash-sale", "orders");
  }

  @Test
  void aSaturdayBringsAThousandOrdersInHalfAMinuteAndABearableLoad() {
    Profile saturday = profile("saturday");
    Volume volume = volume(saturday);
    assertThat(saturday.replaySeconds()).isEqualTo(32);
    assertThat(volume.of("placeOrder")).as("%s", volume).isBetween(1050, 1400);
    assertThat(volume.busiestSecond()).as("%s", volume).isBetween(200L, 1000L);
    assertThat(volume.of("recordView") * 5.0 / volume.of("viewProduct"))
        .as("%s", volume)
        .isBetween(0.8, 1.2);
    assertThat(volume.of("restock")).isPositive();
    assertThat(volume.of("cancelOrder")).isPositive();
  }

  @Test
  void aFlashSaleBringsAThousandOrdersToo() {
    Volume volume = volume(profile("flash-sale"));
    assertThat(volume.of("placeOrder") + volume.of("placeSaleOrder"))
        .as("%s", volume)
        .isGreaterThan(1000);
    assertThat(volume.busiestSecond()).as("%s", volume).isLessThan(4500L);
  }

  @Test
  void theOrdersProfileOrdersAtTheRateItIsGiven() {
    Volume volume = volume(profile("orders").at(500, 4));
    assertThat(volume.of("placeOrder")).isBetween(1850, 2150);
    assertThat(volume.byName().keySet())
        .isSubsetOf("placeOrder", "followOrder", "cancelOrder", "listProducts", "restock");
  }

  @Test
  void ordersAreWhatTheShopTakes() {
    Iterator<Arrival> arrivals = traffic().arrivals(profile("orders"), SEED);
    List<String> bodies =
        java.util.stream.Stream.generate(() -> arrivals.next().session().next(Answer.NOTHING))
            .limit(50)
            .flatMap(step -> step instanceof Step.Request r ? java.util.stream.Stream.of(r) : null)
            .filter(request -> request.name().equals("placeOrder"))
            .map(Step.Request::body)
            .map(Objects::requireNonNull)
            .toList();
    String line = "\\{\"productId\":\"p-\\d{3}\",\"quantity\":[1-5]}";
    assertThat(bodies)
        .isNotEmpty()
        .allMatch(
            body ->
                body.matches(
                    "\\{\"lines\":\\["
                        + line
                        + "(,"
                        + line
                        + ")*],"
                        + "\"paymentToken\":\"tok_[a-z_]+\"}"));
  }
}
