package stormglass.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import stormglass.run.Run;
import stormglass.run.Stage;
import stormglass.traffic.Arrival;

/// The shop's traffic, session by session, as open injection: the same seed sends the same requests
/// at the same times as `./stormglass run` does.
///
/// It fails when an answer was not among the expected, when the 99th percentile of all requests
/// after the warm-up is above its limit, or when the ledger of the sandbox does not balance
/// afterwards. The ledger is a request like any other in Gatling's eyes, so that its report and
/// exit code tell of it.
public final class ShopSimulation extends Simulation {

  private static final String VISIT = "visit";
  private static final String LEDGER = "the ledger balances";
  private static final String WARM_UP = "the warm-up has only expected answers";
  private static final Duration POLL = Duration.ofMillis(100);

  private final Wanted wanted = Wanted.fromProperties();
  private final Run.Plan plan = wanted.plan();
  private final Target target = Target.of(wanted, plan);
  private final Replay replay = new Replay(target::begin, Stage.warmUpNanos(plan));

  public ShopSimulation() {
    setUp(shop().andThen(ledger()))
        .assertions(
            global().failedRequests().count().is(0L),
            global().responseTime().percentile(99).lte(wanted.p99Millis()),
            details(LEDGER).failedRequests().count().is(0L));
  }

  @Override
  public void after() {
    target.close();
  }

  private PopulationBuilder shop() {
    HttpProtocolBuilder protocol =
        http.baseUrl(target.endpoint().toString())
            .shareConnections()
            .disableWarmUp()
            .disableCaching()
            .disableUrlEncoding()
            .disableFollowRedirect();
    Iterator<Arrival> times = plan.traffic().replay(plan.profile(), plan.seed());
    double seconds = plan.profile().warmUpSeconds() + plan.profile().replaySeconds();
    return visits().injectOpen(Schedule.of(times, seconds)).protocols(protocol);
  }

  private ScenarioBuilder visits() {
    return scenario(plan.profile().name())
        .exec(feed(feeder()), waiting(), visiting(Visit::begin))
        .asLongAs(session -> !visit(session).over())
        .on(
            visiting(Visit::advance)
                .doIf(session -> visit(session).waits())
                .then(waiting())
                .exec(sending(true), sending(false)));
  }

  /// @param inWarmUp whether to send what belongs to the warm-up, which Gatling does not record
  private static ChainBuilder sending(boolean inWarmUp) {
    HttpRequestActionBuilder bare = inWarmUp ? request().silent() : request();
    HttpRequestActionBuilder full = bare.body(StringBody(session -> body(session)));
    return doIf(session -> visit(session).sends(false, inWarmUp))
        .then(exec(bare), visiting(Visit::done))
        .doIf(session -> visit(session).sends(true, inWarmUp))
        .then(exec(full), visiting(Visit::done));
  }

  private Iterator<Map<String, Object>> feeder() {
    Iterator<Arrival> arrivals = plan.arrivals();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return arrivals.hasNext();
      }

      @Override
      public Map<String, Object> next() {
        return Map.of(VISIT, new Visit(arrivals.next(), replay, target::token));
      }
    };
  }

  private static HttpRequestActionBuilder request() {
    return http(session -> visit(session).request().route())
        .httpRequest(
            session -> visit(session).request().method(),
            session -> visit(session).request().path())
        .sign(
            (request, session) -> {
              visit(session).headers().forEach(request.getHeaders()::set);
              return request;
            })
        .transformResponse(
            (response, session) -> {
              visit(session).respond(response.status().code(), response.body().bytes());
              return response;
            })
        .check(status().in(session -> visit(session).request().expected()));
  }

  private static String body(Session session) {
    return Objects.requireNonNull(visit(session).request().body());
  }

  private static ChainBuilder waiting() {
    return pause(session -> visit(session).untilIntended());
  }

  private static ChainBuilder visiting(Consumer<Visit> action) {
    return exec(
        session -> {
          action.accept(visit(session));
          return session;
        });
  }

  private static Visit visit(Session session) {
    return Objects.requireNonNull(session.<Visit>get(VISIT));
  }

  private PopulationBuilder ledger() {
    Closing closing = new Closing(target, replay);
    return scenario("ledger")
        .exec(
            session -> {
              closing.begin();
              return session;
            })
        .asLongAs(session -> !closing.over())
        .on(pause(POLL))
        .exec(
            dummy(WARM_UP, 1).withSuccess(session -> replay.unexpectedInWarmUp() == 0),
            dummy(LEDGER, 1).withSuccess(session -> closing.balanced()))
        .injectOpen(atOnceUsers(1));
  }
}
