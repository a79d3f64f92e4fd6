package stormglass.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads tables.
final class TableReaders {

  private static final int MAX_GLOBAL = 20;
  private static final int MAX_LOCAL = 5;
  private static final Table.Attribute UNKNOWN = new Table.Attribute("", Table.Type.S);

  private enum KeyType {
    HASH,
    RANGE
  }

  private enum Billing {
    PROVISIONED,
    PAY_PER_REQUEST
  }

  private enum Primary {
    String,
    Number,
    Binary
  }

  private final Element element;
  private final Map<String, Table.Attribute> declared = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();

  private TableReaders(Element element) {
    this.element = element;
  }

  static Table table(Element e) {
    return new TableReaders(e).read();
  }

  static Table simple(Element e) {
    Properties p = e.properties();
    p.accept("TableName", "SSESpecification", "Tags", "PointInTimeRecoverySpecification");
    Properties key = p.part("PrimaryKey");
    String name = key == null ? "id" : key.required("Name");
    Primary type = key == null ? Primary.String : key.choice("Type", Primary.class);
    if (key != null) {
      key.close();
    }
    Table.Type held =
        switch (type) {
          case Number -> Table.Type.N;
          case Binary -> Table.Type.B;
          case String -> Table.Type.S;
          case null -> Table.Type.S;
        };
    Properties throughput = p.part("ProvisionedThroughput");
    return new Table(
        e.id(),
        e.where(),
        e.identity().name(),
        e.identity().arn(),
        new Table.Key(new Table.Attribute(name, held), null),
        List.of(),
        throughput == null ? new Table.Capacity.OnDemand() : provisioned(throughput),
        null,
        null);
  }

  private Table read() {
    Properties p = element.properties();
    p.accept("TableName", "Tags", "SSESpecification", "PointInTimeRecoverySpecification");
    p.accept("DeletionProtectionEnabled", "TableClass", "ContributorInsightsSpecification");
    for (String key :
        List.of("OnDemandThroughput", "WarmThroughput", "KinesisStreamSpecification")) {
      p.notHonoured(key, "it is not modelled.");
    }
    p.notHonoured("ImportSourceSpecification", "the table starts empty.");
    p.notHonoured("ResourcePolicy", "only this account uses the table.");
    for (Properties attribute : p.parts("AttributeDefinitions")) {
      String name = attribute.required("AttributeName");
      if (!attribute.has("AttributeType")) {
        attribute.missing("AttributeType");
      }
      Table.Type type = attribute.choice("AttributeType", Table.Type.class);
      declared.put(name, new Table.Attribute(name, type == null ? Table.Type.S : type));
      attribute.close();
    }
    Table.Key key = key(p);
    List<Table.Index> indexes = new ArrayList<>();
    indexes(p, "GlobalSecondaryIndexes", MAX_GLOBAL, indexes);
    indexes(p, "LocalSecondaryIndexes", MAX_LOCAL, indexes);
    for (String name : declared.keySet()) {
      if (!used.contains(name)) {
        p.report(
            "AttributeDefinitions",
            TemplateProblem.TABLE_KEYS,
            element.id(),
            "the attribute '" + name + "' is in no key");
      }
    }
    return new Table(
        element.id(),
        element.where(),
        element.identity().name(),
        element.identity().arn(),
        key,
        indexes,
        capacity(p),
        stream(p.part("StreamSpecification")),
        ttl(p.part("TimeToLiveSpecification")));
  }

  private Table.Key key(Properties p) {
    Table.Attribute partition = null;
    Table.Attribute sort = null;
    List<Properties> parts = p.parts("KeySchema");
    for (Properties part : parts) {
      Table.Attribute attribute = attribute(part);
      if (!part.has("KeyType")) {
        part.missing("KeyType");
      }
      switch (part.choice("KeyType", KeyType.class)) {
        case HASH -> partition = attribute;
        case RANGE -> sort = attribute;
        case null -> {}
      }
      part.close();
    }
    if (!p.has("KeySchema")) {
      p.missing("KeySchema");
    } else if (partition == null || parts.size() != (sort == null ? 1 : 2)) {
      p.report(
          "KeySchema",
          TemplateProblem.TABLE_KEYS,
          p.path("KeySchema"),
          "it needs one HASH and at most one RANGE");
    }
    return new Table.Key(partition == null ? UNKNOWN : partition, sort);
  }

  private Table.Attribute attribute(Properties part) {
    String name = part.required("AttributeName");
    used.add(name);
    Table.Attribute attribute = declared.get(name);
    if (attribute == null) {
      part.report(
          "AttributeName",
          TemplateProblem.TABLE_KEYS,
          element.id(),
          "the key attribute '" + name + "' is not in AttributeDefinitions");
      return UNKNOWN;
    }
    return attribute;
  }

  private void indexes(Properties p, String key, int most, List<Table.Index> into) {
    List<Properties> parts = p.parts(key);
    if (parts.size() > most) {
      p.report(key, TemplateProblem.TOO_MANY, p.path(key), parts.size(), most);
    }
    for (Properties part : parts) {
      String name = part.required("IndexName");
      if (into.stream().anyMatch(index -> index.name().equals(name))) {
        part.report("IndexName", TemplateProblem.DUPLICATE_NAME, "Two indexes", element.id(), name);
      }
      part.accept("ContributorInsightsSpecification", "ProvisionedThroughput");
      part.notHonoured("OnDemandThroughput", "it is not modelled.");
      part.notHonoured("WarmThroughput", "it is not modelled.");
      Table.Key keys = key(part);
      Properties projection = part.part("Projection");
      if (projection == null) {
        part.missing("Projection");
      }
      into.add(index(name, key.startsWith("Global"), keys, projection));
      part.close();
    }
  }

  private static Table.Index index(
      String name, boolean global, Table.Key key, @Nullable Properties projection) {
    Table.Projection kind = null;
    List<String> more = List.of();
    if (projection != null) {
      kind = projection.choice("ProjectionType", Table.Projection.class);
      more = projection.texts("NonKeyAttributes");
      projection.close();
    }
    return new Table.Index(name, global, key, kind == null ? Table.Projection.ALL : kind, more);
  }

  private static Table.Capacity capacity(Properties p) {
    Billing billing = p.choice("BillingMode", Billing.class);
    Properties throughput = p.part("ProvisionedThroughput");
    if (billing == Billing.PAY_PER_REQUEST) {
      if (throughput != null) {
        p.report(
            "ProvisionedThroughput",
            TemplateProblem.EXCLUSIVE,
            p.path(),
            "PAY_PER_REQUEST and ProvisionedThroughput");
      }
      return new Table.Capacity.OnDemand();
    }
    if (throughput == null) {
      p.missing("ProvisionedThroughput");
      return new Table.Capacity.OnDemand();
    }
    return provisioned(throughput);
  }

  private static Table.Capacity provisioned(Properties p) {
    int most = 40_000;
    for (String key : List.of("ReadCapacityUnits", "WriteCapacityUnits")) {
      if (!p.has(key)) {
        p.missing(key);
      }
    }
    Table.Capacity capacity =
        new Table.Capacity.Provisioned(
            p.whole("ReadCapacityUnits", 1, 1, most), p.whole("WriteCapacityUnits", 1, 1, most));
    p.close();
    return capacity;
  }

  private Table.@Nullable Stream stream(@Nullable Properties p) {
    if (p == null) {
      return null;
    }
    if (!p.has("StreamViewType")) {
      p.missing("StreamViewType");
    }
    p.notHonoured("ResourcePolicy", "only this account reads the stream.");
    Table.View view = p.choice("StreamViewType", Table.View.class);
    p.close();
    return new Table.Stream(
        element.identity().attributes().getOrDefault("StreamArn", ""),
        view == null ? Table.View.NEW_AND_OLD_IMAGES : view);
  }

  private static @Nullable String ttl(@Nullable Properties p) {
    if (p == null) {
      return null;
    }
    if (!p.has("Enabled")) {
      p.missing("Enabled");
    }
    boolean enabled = p.flag("Enabled", false);
    String attribute = enabled ? p.required("AttributeName") : p.text("AttributeName");
    p.close();
    return enabled ? attribute : null;
  }
}
