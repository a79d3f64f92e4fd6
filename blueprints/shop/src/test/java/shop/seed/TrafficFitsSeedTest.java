package shop.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stormglass.problem.Reading;
import stormglass.traffic.Answer;
import stormglass.traffic.Arrival;
import stormglass.traffic.Profile;
import stormglass.traffic.Step;
import stormglass.traffic.Traffic;

/// Nobody signs in who is not known, and nobody asks for a product that there is not.
class TrafficFitsSeedTest {

  private static final long SEED = 11;
  private static final Pattern PRODUCT =
      Pattern.compile("/api/products/([^/\\n]+)|\"productId\":\"([^\"]+)\"");
  private static final Pattern USER = Pattern.compile("\"username\":\"([^\"]+)\"");

  private final Traffic traffic = traffic();

  @Test
  void everyoneWhoMaySignInIsSeeded() {
    Set<String> seeded =
        USER.matcher(Seed.files().getOrDefault("users.json", ""))
            .results()
            .map(user -> user.group(1))
            .collect(Collectors.toSet());
    assertThat(traffic.users()).hasSize(501).isSubsetOf(seeded);
  }

  @Test
  void everyProductThatIsAskedForIsSeeded() {
    Set<String> asked = new TreeSet<>();
    traffic.profiles().values().forEach(profile -> ask(profile, asked));
    Set<String> seeded = Product.all().stream().map(Product::id).collect(Collectors.toSet());
    assertThat(asked).isSubsetOf(seeded).hasSizeGreaterThan(180);
  }

  private void ask(Profile profile, Set<String> asked) {
    Iterator<Arrival> arrivals = traffic.arrivals(profile, SEED);
    while (arrivals.hasNext()) {
      Arrival arrival = arrivals.next();
      Answer answer = Answer.NOTHING;
      Step step = arrival.session().next(answer);
      while (!(step instanceof Step.End)) {
        answer = Answer.NOTHING;
        if (step instanceof Step.Request request) {
          PRODUCT
              .matcher(request.path() + "\n" + request.body())
              .results()
              .forEach(
                  product ->
                      asked.add(product.group(1) != null ? product.group(1) : product.group(2)));
          answer =
              new Answer.Response(
                  request.expected().getFirst(), Map.of("orderId", "o-1", "status", "REJECTED"));
        }
        step = arrival.session().next(answer);
      }
    }
  }

  private static Traffic traffic() {
    Reading<Traffic> reading = Traffic.read(Path.of("traffic.yaml"), "traffic.yaml");
    return switch (reading) {
      case Reading.Of<Traffic> read -> read.value();
      case Reading.Failed<Traffic> failed -> throw new AssertionError(failed.problems());
    };
  }
}
