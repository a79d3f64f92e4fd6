package stormglass.sandbox.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stormglass.blueprint.HttpApi.Route;
import stormglass.problem.Where;

class RouteTableTest {

  private static Route route(String key) {
    List<String> parts = List.of(key.split(" "));
    return new Route(
        key,
        new Where("template.yaml", 1),
        parts.getFirst(),
        parts.getLast(),
        "arn",
        null,
        List.of(),
        30_000);
  }

  private static RouteTable table(String... keys) {
    return new RouteTable(Stream.of(keys).map(RouteTableTest::route).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /orders,          GET /orders",
    "POST, /orders,          ANY /orders",
    "GET,  /orders/7,        GET /orders/{id}",
    "GET,  /orders/mine,     GET /orders/mine",
    "GET,  /orders/7/lines,  GET /orders/{rest+}",
    "GET,  /elsewhere/deep,  ANY $default",
    "PUT,  /,                ANY $default",
    "GET,  /orders/,         ANY $default"
  })
  void theMostSpecificRouteIsTaken(String method, String path, String route) {
    RouteTable table =
        table(
            "ANY $default",
            "GET /orders/{rest+}",
            "GET /orders/{id}",
            "GET /orders/mine",
            "ANY /orders",
            "GET /orders");
    assertThat(table.match(method, path)).map(match -> match.route().id()).contains(route);
  }

  @Test
  void variablesHaveTheirDecodedValues() {
    RouteTable table = table("GET /a/{one}/b/{rest+}");
    assertThat(table.match("GET", "/a/x%20y+z/b/c/d").orElseThrow().parameters())
        .containsExactly(java.util.Map.entry("one", "x y+z"), java.util.Map.entry("rest", "c/d"));
  }

  @Test
  void withoutADefaultNothingElseMatches() {
    RouteTable table = table("GET /a/{one}");
    assertThat(table.match("POST", "/a/1")).isEmpty();
    assertThat(table.match("GET", "/a")).isEmpty();
    assertThat(table.match("GET", "/a/1/2")).isEmpty();
    assertThat(table.match("GET", "garbage")).isEmpty();
  }
}
