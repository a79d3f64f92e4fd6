package stormglass.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import stormglass.problem.Reading;

/// A café on paper: a traffic file small enough to be read at a glance.
final class Cafe {

  static final String FILE =
      """
      traffic: 1
      parameters:
        guestsPerSecond: {value: 2, source: "counted on a rainy Tuesday"}
        guestMix: {value: {thirsty: 3, chef: 1}, assumption: "the chef counts as a guest"}
        week: {value: {monday: 1, sunday: 0.5}, assumption: "quiet on Sundays"}
        tables: {value: 9, source: "counted"}
        twice: {value: 2, assumption: "a second cup"}
        always: {value: 1, assumption: "for the test"}
        never: {value: 0, assumption: "for the test"}
        sips: {value: {1: 1, 2: 1}, assumption: "one or two"}
        drinkSeconds: {value: 7, source: "TPC-W"}
        longestSeconds: {value: 70, source: "TPC-W"}
        pollSeconds: {value: 0.5, assumption: "impatient"}
        few: {value: 3, assumption: "patience ends"}
        hundred: {value: 100, assumption: "for the test"}
        tenfold: {value: 10, assumption: "for the test"}
      data:
        guest: {pattern: "guest-{n}", count: tables, skew: never}
        cook: {from: {file: staff.yaml, field: name, having: {does: cooking}}}
        drink: {pattern: "drink-{n}", count: tables, skew: always}
        sip: {weights: sips, numeric: true}
        visit: {uuid: session}
      requests:
        order:
          route: POST /bar/orders
          signedIn: true
          idempotencyKey: true
          body:
            for: "{guest}"
            lines:
              several: {mean: twice, distinct: drink, item: {drink: "{drink}", sips: "{sip}"}}
          expect: [202]
          capture: {order: /id}
          attempts: few
          retryAfterSeconds: pollSeconds
        look:
          route: GET /bar/orders/{order}
          signedIn: true
          expect: [200, 404]
          capture: {state: /state}
        menu: {route: "GET /menu/{drink}", expect: [200]}
        toast:
          route: POST /bar/toasts/{drink}
          body: {visit: "{visit}", drink: "{drink}"}
          expect: [200]
        pay:
          route: POST /bar/orders/{order}/pay
          signedIn: true
          expect: [200]
          again: always
      sessions:
        thirsty:
          user: guest
          does:
            - repeat:
                mean: twice
                does:
                  - draw: drink
                  - send: menu
                  - send: toast
                  - think: {meanSeconds: drinkSeconds, cutSeconds: longestSeconds}
            - send: order
            - poll:
                send: look
                value: state
                in: [READY, GONE]
                everySeconds: pollSeconds
                atMost: few
            - when:
                value: state
                in: [READY]
                does: [{chance: {share: always, does: [{send: pay}]}}]
            - chance: {share: never, does: [{send: menu}]}
        chef:
          user: cook
          does: [{draw: drink}, {send: menu}, {send: menu}]
      profiles:
        sunday:
          description: "A quiet day"
          day:
            sessionsPerSecond: guestsPerSecond
            shape: consumer
            week: week
            weekday: sunday
            from: "00:00"
            to: "24:00"
          compression: hundred
          warmUpSeconds: twice
          mix: guestMix
        rush:
          description: "Happy hour"
          day:
            sessionsPerSecond: guestsPerSecond
            shape: flat
            week: week
            weekday: monday
            from: "17:00"
            to: "18:00"
            burst:
              at: "17:10"
              factor: tenfold
              rampSeconds: hundred
              holdSeconds: hundred
              decaySeconds: hundred
          compression: tenfold
          warmUpSeconds: never
          mix: guestMix
        steady:
          description: "All alike"
          constant: {sessionsPerSecond: guestsPerSecond, seconds: hundred}
          compression: tenfold
          warmUpSeconds: never
          mix: guestMix
      """;

  private Cafe() {}

  static Reading<Traffic> read(String file) {
    return Traffic.read(file, "cafe.yaml", Path.of("src/test/resources/stormglass/traffic"));
  }

  /// The traffic of a file that is right.
  static Traffic traffic() {
    Reading<Traffic> reading = read(FILE);
    assertThat(reading.problems()).isEmpty();
    return ((Reading.Of<Traffic>) reading).value();
  }

  static Profile profile(String name) {
    Profile profile = traffic().profiles().get(name);
    assertThat(profile).isNotNull();
    return java.util.Objects.requireNonNull(profile);
  }

  /// A bar that takes every order, and has it ready when it is looked at for the second time.
  static Answer answer(Step.Request request, int looks) {
    return switch (request.name()) {
      case "order" ->
          new Answer.Response(
              202, Map.of("order", "o" + String.valueOf(request.body()).hashCode()));
      case "look" ->
          looks < 2
              ? new Answer.Response(404, Map.of())
              : new Answer.Response(200, Map.of("state", "READY"));
      default -> new Answer.Response(200, Map.of());
    };
  }
}
