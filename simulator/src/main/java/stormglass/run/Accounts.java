package stormglass.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.Queue;
import stormglass.blueprint.Rule;
import stormglass.blueprint.Table;
import stormglass.ledger.Audit;
import stormglass.ledger.Books;
import stormglass.ledger.Finding;
import stormglass.ledger.Ledger;
import stormglass.sandbox.Sandbox;
import stormglass.sandbox.Seed;

/// Closes the books of a run and holds the ledgers against them.
final class Accounts {

  private final Blueprint blueprint;
  private final Seed seed;
  private final Sandbox sandbox;

  Accounts(Blueprint blueprint, Seed seed, Sandbox sandbox) {
    this.blueprint = blueprint;
    this.seed = seed;
    this.sandbox = sandbox;
  }

  /// The books, once nothing is due any more.
  Books close(List<Journey> journeys, Measurements measurements) {
    Map<String, List<Books.Item>> seeded = new TreeMap<>();
    seed.itemsByTable().forEach((table, items) -> seeded.put(table, ItemReader.read(items)));
    Map<String, List<Books.Item>> items = new TreeMap<>();
    for (Table table : blueprint.tables()) {
      items.put(table.id(), ItemReader.read(sandbox.dynamoDb().items(table.name())));
    }
    Map<String, Set<String>> targets = targetsByRule();
    return new Books(
        measurements.answers(),
        journeys.stream().map(journey -> accepted(journey, targets)).toList(),
        measurements.deadLetters().stream()
            .map(
                letter ->
                    new Books.DeadLetter(
                        letter.queue(),
                        letter.eventId() == null ? "" : letter.eventId(),
                        letter.body()))
            .toList(),
        seeded,
        items);
  }

  /// One audit of all ledgers together.
  static Audit audit(List<Ledger> ledgers, Books books) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Long> outcomes = new LinkedHashMap<>();
    long completed = 0;
    for (Ledger ledger : ledgers) {
      Audit audit = ledger.audit(books);
      findings.addAll(audit.findings());
      outcomes.putAll(audit.outcomes());
      completed += audit.completed();
    }
    return new Audit(findings, new LinkedHashMap<>(outcomes), completed);
  }

  /// The resource behind each `rule/target`, by logical id.
  Map<String, String> targets() {
    Map<String, String> idByArn = new TreeMap<>();
    for (Queue queue : blueprint.queues()) {
      idByArn.put(queue.arn(), queue.id());
    }
    blueprint.functions().forEach(function -> idByArn.put(function.arn(), function.id()));
    Map<String, String> targets = new TreeMap<>();
    for (Rule rule : blueprint.rules()) {
      rule.targets()
          .forEach(
              target ->
                  targets.put(
                      rule.id() + "/" + target.id(),
                      idByArn.getOrDefault(target.arn(), target.arn())));
    }
    return targets;
  }

  private Map<String, Set<String>> targetsByRule() {
    Map<String, Set<String>> targets = new TreeMap<>();
    for (Rule rule : blueprint.rules()) {
      Set<String> ofRule = targets.computeIfAbsent(rule.id(), id -> new TreeSet<>());
      rule.targets().forEach(target -> ofRule.add(rule.id() + "/" + target.id()));
    }
    return targets;
  }

  private static Books.Accepted accepted(Journey journey, Map<String, Set<String>> targets) {
    Set<String> matched = new TreeSet<>();
    journey.rules.forEach(rule -> matched.addAll(targets.getOrDefault(rule, Set.of(rule))));
    return new Books.Accepted(
        journey.eventId,
        journey.source,
        journey.detailType,
        journey.detail,
        matched,
        Set.copyOf(journey.delivered().keySet()));
  }
}
