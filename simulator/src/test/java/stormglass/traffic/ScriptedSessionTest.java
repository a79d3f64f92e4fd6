package stormglass.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import stormglass.problem.Problem;

class ScriptedSessionTest {

  private static final long SEED = 5;

  private static List<Step> steps(String kind, BiFunction<Step.Request, Integer, Answer> answers) {
    Iterator<Arrival> arrivals = Cafe.traffic().arrivals(Cafe.profile("steady"), SEED);
    while (true) {
      Arrival arrival = arrivals.next();
      if (arrival.session().kind().equals(kind)) {
        return Rehearsal.of(List.of(arrival).iterator(), answers).stream()
            .map(Rehearsal.Taken::step)
            .toList();
      }
    }
  }

  private static List<Step.Request> requests(List<Step> steps, String name) {
    return steps.stream()
        .flatMap(step -> step instanceof Step.Request r ? java.util.stream.Stream.of(r) : null)
        .filter(request -> request.name().equals(name))
        .toList();
  }

  private static String recorded(long seed) throws IOException {
    StringWriter out = new StringWriter();
    List<Arrival> arrivals = new ArrayList<>();
    Cafe.traffic().arrivals(Cafe.profile("steady"), seed).forEachRemaining(arrivals::add);
    try (RecordingWriter writer = new RecordingWriter(out, "steady", seed)) {
      for (Arrival arrival : arrivals) {
        for (Rehearsal.Taken taken : Rehearsal.of(List.of(arrival).iterator(), Cafe::answer)) {
          if (taken.step() instanceof Step.Request request) {
            writer.write(taken.session(), arrival.session().kind(), taken.atNanos(), request);
          }
        }
      }
    }
    return out.toString();
  }

  @Test
  void theSameSeedGivesTheSameSessionsByteForByte() throws IOException {
    assertThat(recorded(7)).hasSizeGreaterThan(10_000).isEqualTo(recorded(7));
    assertThat(recorded(7)).isNotEqualTo(recorded(8));
  }

  @Test
  void aSessionFollowsItsScript() {
    List<Step> steps = steps("thirsty", Cafe::answer);
    Step.Request order = requests(steps, "order").getFirst();
    assertThat(order.body())
        .matches(
            "\\{\"for\":\"guest-\\d\",\"lines\":\\[\\{\"drink\":\"drink-\\d\",\"sips\":[12]}.*");
    assertThat(order.user()).matches("guest-\\d");
    assertThat(order.body()).contains(order.user());
    assertThat(order.headers()).containsOnlyKeys("Idempotency-Key");
    assertThat(requests(steps, "look"))
        .extracting(Step.Request::recordedPath)
        .containsExactly("/bar/orders/{order}", "/bar/orders/{order}");
    assertThat(steps).last().isEqualTo(new Step.End(Step.Reason.DONE));
  }

  @Test
  void aRequestIsSentAgainThoughItWasAnswered() {
    assertThat(requests(steps("thirsty", Cafe::answer), "pay"))
        .extracting(Step.Request::attempt)
        .containsExactly(1, 2);
  }

  @Test
  void aFailedRequestIsSentAgainUnderItsKeyAfterAWaitThatDoubles() {
    List<Step> steps =
        steps(
            "thirsty",
            (request, count) ->
                request.name().equals("order")
                    ? count == 1
                        ? new Answer.Failure(Answer.Kind.TIMEOUT)
                        : new Answer.Response(count == 2 ? 503 : 202, Map.of("order", "o1"))
                    : Cafe.answer(request, count));
    List<Step.Request> orders = requests(steps, "order");
    assertThat(orders).extracting(Step.Request::attempt).containsExactly(1, 2, 3);
    assertThat(orders).extracting(Step.Request::headers).containsOnly(orders.getFirst().headers());
    assertThat(orders).extracting(Step.Request::body).containsOnly(orders.getFirst().body());
    int first = steps.indexOf(orders.getFirst());
    assertThat(steps.get(first + 1)).isEqualTo(new Step.Think(500_000_000));
    assertThat(steps.get(first + 3)).isEqualTo(new Step.Think(1_000_000_000));
  }

  @Test
  void aSessionGivesUpWhenNoAttemptIsLeft() {
    List<Step> steps = steps("thirsty", (request, count) -> new Answer.Response(500, Map.of()));
    assertThat(steps).last().isEqualTo(new Step.End(Step.Reason.GAVE_UP));
  }

  @Test
  void aSessionGivesUpAtOnceWhenTheRequestIsRefused() {
    List<Step> steps =
        steps(
            "thirsty",
            (request, count) ->
                request.name().equals("order")
                    ? new Answer.Response(400, Map.of())
                    : Cafe.answer(request, count));
    assertThat(requests(steps, "order")).hasSize(1);
    assertThat(steps).last().isEqualTo(new Step.End(Step.Reason.GAVE_UP));
  }

  @Test
  void pollingEndsWhenPatienceDoes() {
    List<Step> steps = steps("thirsty", (request, count) -> Cafe.answer(request, 0));
    assertThat(requests(steps, "look")).hasSize(3);
    assertThat(steps).last().isEqualTo(new Step.End(Step.Reason.NOT_SEEN));
  }

  @Test
  void pollsAreNotCompressed() {
    List<Step> steps = steps("thirsty", Cafe::answer);
    int look = steps.indexOf(requests(steps, "look").getFirst());
    assertThat(steps.get(look - 1)).isEqualTo(new Step.Think(500_000_000));
  }

  @Test
  void whatIsDrawnOnPurposeStays() {
    List<Step.Request> menus = requests(steps("chef", Cafe::answer), "menu");
    assertThat(menus).hasSize(2);
    assertThat(menus.get(0).path()).isEqualTo(menus.get(1).path());
  }

  @Test
  void whatIsDrawnInARoundIsForgottenWithIt() {
    List<Step.Request> sent = all(Step.Request.class);
    Set<String> drinks = new HashSet<>();
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i).name().equals("toast")) {
        String drink = sent.get(i).path().replace("/bar/toasts/", "");
        assertThat(sent.get(i - 1).path()).isEqualTo("/menu/" + drink);
        assertThat(sent.get(i).body()).contains("\"" + drink + "\"");
        drinks.add(drink);
      }
    }
    assertThat(drinks).hasSizeGreaterThan(5);
    assertThat(sent)
        .filteredOn(request -> request.name().equals("order"))
        .anyMatch(
            order -> drinks.stream().filter(String.valueOf(order.body())::contains).count() > 1);
  }

  @Test
  void aSessionHasOneIdOfItsOwn() {
    Map<Long, Set<String>> ids = new HashMap<>();
    for (Rehearsal.Taken taken : rehearsed()) {
      if (taken.step() instanceof Step.Request request && request.name().equals("toast")) {
        String id = String.valueOf(request.body()).substring(10, 46);
        assertThat(UUID.fromString(id)).hasToString(id);
        ids.computeIfAbsent(taken.session(), any -> new HashSet<>()).add(id);
      }
    }
    assertThat(ids.values()).allMatch(own -> own.size() == 1);
    assertThat(ids.values().stream().flatMap(Set::stream).distinct()).hasSameSizeAs(ids.keySet());
  }

  @Test
  void theSessionsIdIsNotDrawn() {
    assertThat(Cafe.read(Cafe.FILE.replace("draw: drink", "draw: visit")).problems())
        .extracting(Problem::code)
        .contains(TrafficProblem.BAD_UUID.code());
  }

  private static List<Rehearsal.Taken> rehearsed() {
    return Rehearsal.of(Cafe.traffic().arrivals(Cafe.profile("steady"), SEED), Cafe::answer);
  }

  private static <S extends Step> List<S> all(Class<S> kind) {
    return rehearsed().stream()
        .map(Rehearsal.Taken::step)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void noTwoItemsOfAListShareTheDistinctValue() {
    Rehearsal.of(Cafe.traffic().arrivals(Cafe.profile("steady"), SEED), Cafe::answer).stream()
        .map(Rehearsal.Taken::step)
        .forEach(
            step -> {
              if (step instanceof Step.Request r && r.body() != null) {
                List<String> drinks =
                    java.util.regex.Pattern.compile("drink-\\d")
                        .matcher(r.body())
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .toList();
                assertThat(drinks).isNotEmpty().doesNotHaveDuplicates();
              }
            });
  }

  @Test
  void aRequestWithoutAnAnswerIsAMistakeOfTheDriver() {
    Session session = Cafe.traffic().arrivals(Cafe.profile("steady"), SEED).next().session();
    assertThat(session.next(Answer.NOTHING)).isInstanceOf(Step.Request.class);
    assertThatThrownBy(() -> session.next(Answer.NOTHING))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
