package stormglass.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static stormglass.generate.Documents.document;
import static stormglass.generate.Documents.ofProperties;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stormglass.schema.SchemaProblem;

/// Schemas that have a problem.
///
/// @param line where the problem is to be reported; 0: the file
/// @param files the faulty files
record Provocation(SchemaProblem problem, int line, Map<String, String> files) {

  static final String FILE = "ordering/shop.ordering@Tested.json";
  static final String GOOD = ofProperties("\n\"a\":{\"type\":\"string\"}");

  /// A right document in draft 4, in single quotes.
  static final String IN_DRAFT_4 =
      """
      {'$schema':'http://json-schema.org/draft-04/schema#',
      'title':'Tested',
      'x-amazon-events-source':'shop.ordering',
      'x-amazon-events-detail-type':'Tested',
      'type':'object',
      'required':['detail-type','resources','detail','id','source','time','region','version','account'],
      'properties':{'detail':{'$ref':'#/definitions/Tested'},
      'account':TEXT,'detail-type':TEXT,'id':TEXT,'region':TEXT,'source':TEXT,'version':TEXT,
      'resources':{'type':'array','items':TEXT},
      'time':{'type':'string','format':'date-time'}},
      'definitions':{
      'Metadata':{'type':'object','additionalProperties':false,
      'required':['eventId','correlationId','causationId','occurredAt'],
      'properties':{'eventId':UUID,'correlationId':UUID,'causationId':UUID,
      'occurredAt':{'type':'string','format':'date-time'}}},
      'Tested':{'type':'object','additionalProperties':false,'required':['metadata','data'],
      'properties':{'metadata':{'$ref':'#/definitions/Metadata'},
      'data':{'type':'object','properties':{

      'a':{'type':'number','minimum':0}}}}}}}
      """
          .replace("TEXT", "{'type':'string'}")
          .replace("UUID", "{'type':'string','format':'uuid'}");

  @Override
  public String toString() {
    return problem + ":" + line;
  }

  /// All that a folder of schemas can be wrong in.
  static Stream<Provocation> all() {
    String depot = GOOD.replace("shop.ordering", "depot.goods");
    Stream<Provocation> several =
        Stream.of(
            new Provocation(SchemaProblem.NO_SCHEMAS, 0, Map.of()),
            new Provocation(
                SchemaProblem.SYSTEMS, 1, Map.of(FILE, depot, "a/shop.a@Tested.json", GOOD)),
            new Provocation(
                SchemaProblem.DIVERGENT,
                13,
                Map.of(
                    FILE,
                    shared("string"),
                    "ordering/shop.ordering@Other.json",
                    shared("boolean").replace("Tested", "Other"))),
            new Provocation(SchemaProblem.IDENTITY, 0, Map.of("ordering/other.json", GOOD)),
            new Provocation(
                SchemaProblem.TOO_LARGE,
                0,
                Map.of(FILE, GOOD.replace("1.0.0", "1".repeat(100_000)))));
    return Stream.of(
            several, ofDocuments(), ofBounds(), ofUnions(), ofDraft4(), ofEnvelopes(), ofNames())
        .flatMap(stream -> stream);
  }

  private static Stream<Provocation> ofUnions() {
    String union =
        """
        {'oneOf':[
        {'$ref':'#/components/schemas/B'}],
        'discriminator':{'propertyName':'kind','mapping':{
        'b':'#/components/schemas/B'}}}
        """;
    String b =
        """
        'B':{'type':'object','required':['kind'],'properties':{
        'kind':{'type':'string','enum':['b']}}},""";
    return Stream.of(
        one(SchemaProblem.VARIANT, 13, union(union, b.replace("['b']", "['b','c']"))),
        one(SchemaProblem.VARIANT, 13, union(union, b.replace("'required':['kind'],", ""))),
        one(SchemaProblem.VARIANT, 13, union(union.replace("'b':", "'c':"), b)),
        one(
            SchemaProblem.VARIANT,
            22,
            union(union.replace("/B'}],", "/B'},{'type':'string'}],"), b)),
        one(SchemaProblem.VARIANT, 23, union(union.replace("/B'}}}", "/A'}}}"), b)),
        one(
            SchemaProblem.REFERENCE,
            24,
            union(union.replace("'#/components/schemas/B'}}}", "'B'}}}"), b)),
        one(
            SchemaProblem.KEYWORD,
            21,
            union(union.replace("{'oneOf'", "{'nullable':true,'oneOf'"), b)),
        one(
            SchemaProblem.KEYWORD,
            23,
            union(union.replace("{'propertyName'", "{'x':1,'propertyName'"), b)),
        one(SchemaProblem.MISSING, 21, union("{'oneOf':[{'$ref':'#/components/schemas/B'}]}", b)));
  }

  private static Stream<Provocation> ofDraft4() {
    String number = "'type':'number','minimum':0";
    String b = "'B':{'type':'object','required':['kind'],'properties':{'kind':KIND}},\n";
    String c = b.replace("'B'", "'C'");
    String one = "{'type':'string','enum':['b']}";
    String oneOf = "{'oneOf':[{'$ref':'#/definitions/B'},{'$ref':'#/definitions/C'}]}";
    return Stream.of(
        inDraft4(SchemaProblem.KEYWORD, 2, "'title'", "'allOf':[],'title'"),
        inDraft4(SchemaProblem.TYPE, 1, "draft-04", "draft-07"),
        inDraft4(SchemaProblem.MISSING, 1, "'title':'Tested',", ""),
        inDraft4(SchemaProblem.MISSING, 1, "'x-amazon-events-source':'shop.ordering',", ""),
        inDraft4(SchemaProblem.MISSING, 1, "'definitions'", "'x-definitions'"),
        inDraft4(SchemaProblem.ENVELOPE, 1, "'time':{'type':'string','format'", "'tim':{'format'"),
        inDraft4(SchemaProblem.KEYWORD, 20, number, "'type':'number','nullable':true"),
        inDraft4(SchemaProblem.KEYWORD, 20, number, "'type':'number','example':1"),
        inDraft4(SchemaProblem.KEYWORD, 20, number, "'type':'number','additionalItems':true"),
        inDraft4(SchemaProblem.WRONG_KIND, 20, number, number + ",'exclusiveMinimum':0"),
        inDraft4(SchemaProblem.TYPE, 20, number, "'type':['number','string','null']"),
        inDraft4(SchemaProblem.TYPE, 20, number, "'type':'null'"),
        inDraft4(SchemaProblem.TYPE, 20, number, "'type':['null']"),
        inDraft4(SchemaProblem.SYMBOLS, 20, number, "'type':['string','null'],'enum':['A']"),
        inDraft4(SchemaProblem.WRONG_KIND, 20, number, "'type':'string','enum':['A',null]"),
        inDraft4(
            SchemaProblem.KEYWORD,
            20,
            number,
            "'type':'array','items':{'type':['string','null'],'minLength':1}"),
        inDraft4(SchemaProblem.REFERENCE, 20, number, "'$ref':'#/components/schemas/Metadata'"),
        inDraft4(SchemaProblem.REFERENCE, 11, number, "'$ref':'#/definitions/Nowhere'"),
        inDraft4(
            SchemaProblem.VARIANT,
            20,
            "{" + number + "}",
            oneOf,
            "'definitions':{",
            "'definitions':{" + (b + c).replace("KIND", one).replace('\n', ' ')),
        inDraft4(SchemaProblem.VARIANT, 20, "{" + number + "}", "{'oneOf':[{'type':'string'}]}"),
        inDraft4(
            SchemaProblem.KEYWORD,
            20,
            "{" + number + "}",
            oneOf.replace("]}", "],'discriminator':{'propertyName':'kind'}}")),
        new Provocation(
            SchemaProblem.KEYWORD,
            1,
            Map.of(FILE, GOOD.replace("{\"openapi\"", "{\"$schema\":\"a\",\"openapi\""))),
        one(SchemaProblem.WRONG_KIND, 20, property("{\"type\":[\"string\",\"null\"]}")),
        one(SchemaProblem.KEYWORD, 20, property("{\"type\":\"array\",\"additionalItems\":true}")));
  }

  private static Provocation inDraft4(SchemaProblem problem, int line, String... changes) {
    String document = IN_DRAFT_4;
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(document).contains(changes[i]);
      document = document.replace(changes[i], changes[i + 1]);
    }
    return one(problem, line, document.replace('\'', '"'));
  }

  private static String union(String union, String components) {
    String data = "{'type':'object','properties':{\n\n'a':" + union + "}}";
    return document(data.replace('\'', '"'), components.replace('\'', '"'));
  }

  private static Stream<Provocation> ofDocuments() {
    return Stream.of(
        one(SchemaProblem.MISSING, 2, GOOD.replace(",\"title\":\"Tested\"", "")),
        one(SchemaProblem.WRONG_KIND, 3, GOOD.replace("\"paths\":{}", "\"paths\":[]")),
        one(SchemaProblem.WRONG_KIND, 20, property("{\"type\":\"string\",\"nullable\":1}")),
        one(SchemaProblem.KEYWORD, 20, property("{\"type\":\"integer\",\"multipleOf\":2}")),
        one(SchemaProblem.KEYWORD, 20, property("{\"type\":\"integer\",\"minLength\":2}")),
        one(
            SchemaProblem.KEYWORD,
            20,
            property("{\"type\":\"string\",\"format\":\"uuid\",\"pattern\":\"a\"}")),
        one(SchemaProblem.TYPE, 20, property("{\"type\":\"decimal\"}")),
        one(SchemaProblem.TYPE, 20, property("{}")),
        one(
            SchemaProblem.KEYWORD,
            20,
            property("{\"type\":\"array\",\"items\":{\"type\":\"string\",\"nullable\":true}}")),
        one(
            SchemaProblem.KEYWORD,
            13,
            document(
                "{\"type\":\"object\",\"properties\":{\"b\":"
                    + "{\"$ref\":\"#/components/schemas/B\"}}}",
                "\"B\":{\"type\":\"string\",\"nullable\":true},")),
        one(SchemaProblem.MISSING, 20, property("{\"type\":\"number\",\"exclusiveMinimum\":true}")),
        one(
            SchemaProblem.BOUNDS,
            20,
            property("{\"type\":\"number\",\"maximum\":0.10000000000000000001}")),
        one(
            SchemaProblem.BOUNDS,
            20,
            property(
                "{\"type\":\"number\",\"minimum\":1,\"maximum\":1,\"exclusiveMaximum\":true}")),
        one(SchemaProblem.FORMAT, 20, property("{\"type\":\"string\",\"format\":\"email\"}")),
        one(SchemaProblem.REFERENCE, 20, property("{\"$ref\":\"http://elsewhere\"}")),
        one(SchemaProblem.REFERENCE, 4, property("{\"$ref\":\"#/components/schemas/Nowhere\"}")),
        one(
            SchemaProblem.RECURSION,
            13,
            document(
                "{\"$ref\":\"#/components/schemas/Tree\"}",
                "\"Tree\":{\"type\":\"object\",\"required\":[\"up\"],\"properties\":{\"up\":"
                    + "{\"$ref\":\"#/components/schemas/Tree\"}}},")),
        one(
            SchemaProblem.RECURSION,
            13,
            document(
                "{\"type\":\"object\",\"properties\":{\"a\":"
                    + "{\"$ref\":\"#/components/schemas/Lists\"}}}",
                "\"Lists\":{\"type\":\"array\",\"items\":"
                    + "{\"$ref\":\"#/components/schemas/Lists\"}},")),
        one(
            SchemaProblem.KEYWORD,
            20,
            property(
                "{\"type\":\"object\",\"additionalProperties\":"
                    + "{\"type\":\"string\",\"nullable\":true}}")),
        one(
            SchemaProblem.NAME_CLASH,
            1,
            property(
                "{\"type\":\"object\",\"properties\":{\"others\":{\"type\":\"string\"}},"
                    + "\"additionalProperties\":{\"type\":\"string\"}}")));
  }

  private static Stream<Provocation> ofBounds() {
    return Stream.of(
        one(SchemaProblem.REQUIRED, 20, property("{\"type\":\"object\",\"required\":[\"ghost\"]}")),
        one(
            SchemaProblem.BOUNDS,
            20,
            property("{\"type\":\"integer\",\"minimum\":3,\"maximum\":2}")),
        one(SchemaProblem.BOUNDS, 20, property("{\"type\":\"string\",\"minLength\":-1}")),
        one(
            SchemaProblem.BOUNDS,
            20,
            property("{\"type\":\"integer\",\"format\":\"int32\",\"maximum\":2147483648}")),
        one(SchemaProblem.PATTERN, 20, property("{\"type\":\"string\",\"pattern\":\"(?<=a)b\"}")),
        one(SchemaProblem.PATTERN, 20, property("{\"type\":\"string\",\"pattern\":\"(\"}")),
        one(SchemaProblem.SYMBOLS, 20, property("{\"type\":\"string\",\"enum\":[]}")),
        one(SchemaProblem.SYMBOLS, 20, property("{\"type\":\"string\",\"enum\":[\"A\",\"A\"]}")),
        one(
            SchemaProblem.UNUSED,
            13,
            document("{\"type\":\"object\"}", "\"B\":{\"type\":\"string\"},")),
        one(SchemaProblem.TOO_WIDE, 18, ofProperties(wide())));
  }

  private static Stream<Provocation> ofEnvelopes() {
    return Stream.of(
        one(SchemaProblem.ENVELOPE, 5, GOOD.replace("\"version\",\"account\"]", "\"account\"]")),
        one(
            SchemaProblem.ENVELOPE,
            5,
            GOOD.replace(
                "\"properties\":{\"detail\":{\"$ref\":" + "\"#/components/schemas/Tested\"},",
                "\"properties\":{")),
        one(
            SchemaProblem.ENVELOPE,
            10,
            GOOD.replace(
                "\"account\":{\"type\":\"string\"}", "\"account\":{\"type\":\"integer\"}")),
        one(
            SchemaProblem.ENVELOPE,
            5,
            GOOD.replace("\"AWSEvent\":{\"type\":\"object\"", "\"AWSEvent\":{\"type\":\"array\"")),
        one(SchemaProblem.ENVELOPE, 5, GOOD.replace("schemas/Tested\"}", "schemas/Metadata\"}")),
        one(
            SchemaProblem.MISSING,
            5,
            GOOD.replace("\"x-amazon-events-source\":\"shop.ordering\",", "")),
        one(SchemaProblem.IDENTITY, 1, GOOD.replace("type\":\"Tested\"", "type\":\"Else\"")),
        one(
            SchemaProblem.IDENTITY,
            1,
            GOOD.replace("source\":\"shop.ordering\"", "source\":\"x\"")),
        one(SchemaProblem.DETAIL, 17, GOOD.replace("[\"metadata\",\"data\"]", "[\"data\"]")),
        one(SchemaProblem.DETAIL, 17, document("{\"type\":\"string\"}", "")),
        one(SchemaProblem.METADATA, 17, GOOD.replace(",\"occurredAt\"]", "]")));
  }

  private static Stream<Provocation> ofNames() {
    String text = ":{\"type\":\"string\"}";
    String object = ":{\"type\":\"object\"}";
    String inner = ":{\"type\":\"object\",\"properties\":{\"line\"" + object + "}}";
    return Stream.of(
        one(
            SchemaProblem.NAME_CLASH,
            1,
            ofProperties("\"order-id\"" + text + ",\"orderId\"" + text)),
        one(
            SchemaProblem.NAME_CLASH,
            1,
            property("{\"type\":\"string\",\"enum\":[\"a-b\",\"a_b\"]}")),
        one(SchemaProblem.NAME_CLASH, 1, ofProperties("\"line\"" + object + ",\"b\"" + inner)),
        one(SchemaProblem.NAME_CLASH, 1, ofProperties("\"tested\"" + object)),
        one(SchemaProblem.NAME_CLASH, 1, ofProperties("\"list\"" + object)),
        new Provocation(
            SchemaProblem.NAME_CLASH,
            1,
            Map.of(
                "ordering/shop.ordering@OrderingEvent.json",
                GOOD.replace("Tested", "OrderingEvent"))),
        new Provocation(
            SchemaProblem.NAME_CLASH,
            1,
            Map.of(
                FILE,
                GOOD,
                "ordering/shop.ordering@TestedJson.json",
                GOOD.replace("Tested", "TestedJson"))));
  }

  private static Provocation one(SchemaProblem problem, int line, String document) {
    return new Provocation(problem, line, Map.of(FILE, document));
  }

  private static String property(String schema) {
    return ofProperties("\n\n\"a\":" + schema);
  }

  private static String shared(String type) {
    return document(
        "{\"type\":\"object\",\"properties\":{\"b\":" + "{\"$ref\":\"#/components/schemas/B\"}}}",
        "\"B\":{\"type\":\"" + type + "\"},");
  }

  private static String wide() {
    return IntStream.range(0, 65)
        .mapToObj(i -> "\"a" + i + "\":{\"type\":\"string\"}")
        .collect(Collectors.joining(","));
  }
}
