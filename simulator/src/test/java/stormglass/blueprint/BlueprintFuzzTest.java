package stormglass.blueprint;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Whatever a template looks like, reading it gives a reading, never an exception.
class BlueprintFuzzTest {

  private static final int ROUNDS = Integer.getInteger("stormglass.fuzz.rounds", 300);
  private static final long SEED = Long.getLong("stormglass.fuzz.seed", 20_261_121L);
  private static final List<String> VALUES =
      List.of(
          "",
          "[]",
          "{}",
          "null",
          "-1",
          "99999999999999999999",
          "1.5e400",
          "true",
          "!Ref Book",
          "!Ref AWS::NoValue",
          "!GetAtt Book.Arn",
          "!GetAtt A",
          "!Sub ${Book.Arn}${Nothing}${",
          "!Join [\",\", [!Ref Book, [x]]]",
          "!Select [9, [a]]",
          "!If [Live, a]",
          "!If [Live, [a], {b: c}]",
          "!Split [\"\", a]",
          "!FindInMap [Retention, a, b]",
          "{Fn::GetAtt: {a: b}}",
          "{Ref: [a]}",
          "{Fn::Sub: []}",
          "!Unknown [x]",
          "\"\\0\"",
          "arn:aws:sqs:::x");

  @Test
  void mutatedTemplatesAreReadOrRefused() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    System.out.println("BlueprintFuzzTest: seed " + SEED + ", " + ROUNDS + " rounds");
    List<String> original =
        Templates.text(Templates.FOLDER.resolve("grooming.yaml")).lines().toList();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> lines = new ArrayList<>(original);
      int mutations = 1 + random.nextInt(6);
      for (int i = 0; i < mutations; i++) {
        mutate(lines, random);
      }
      String text = String.join("\n", lines);
      assertThatCode(() -> read(text)).as("seed %d:\n%s", SEED, text).doesNotThrowAnyException();
    }
  }

  private static void read(String text) {
    Path file = Templates.FOLDER.resolve("template.yaml");
    BlueprintReader.read(text, file, Templates.deployment(Map.of()))
        .problems()
        .forEach(
            problem -> {
              if (problem.toString().contains("%s")) {
                throw new IllegalStateException("half a sentence: " + problem);
              }
            });
  }

  private static void mutate(List<String> lines, RandomGenerator random) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(7)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.set(at, "  " + line);
      case 3 -> lines.set(at, line.replaceFirst("^ {2}", ""));
      case 4 -> lines.set(at, line.replaceFirst(": .*", ": " + value(random)));
      case 5 -> lines.set(at, line.replaceFirst("[A-Za-z]+:", "Other:"));
      default -> {
        int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
        char any =
            (char) (random.nextInt(8) == 0 ? random.nextInt(0x3000) : 32 + random.nextInt(95));
        lines.set(at, line.substring(0, cut) + any + line.substring(cut));
      }
    }
    if (lines.isEmpty()) {
      lines.add("");
    }
  }

  private static String value(RandomGenerator random) {
    return java.util.regex.Matcher.quoteReplacement(VALUES.get(random.nextInt(VALUES.size())));
  }
}
