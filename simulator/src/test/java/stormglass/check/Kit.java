package stormglass.check;

import static java.lang.classfile.ClassFile.ACC_PUBLIC;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stormglass.problem.Problem;

/// A system of two events in a folder: board, schemas, template and the handler's class file.
final class Kit {

  static final String BOARD =
      """
      board: Kit
      level: design
      contexts: {ordering: Takes orders., shipping: Sends parcels.}
      actors: {Customer: Buys., Staff: Packs.}
      aggregates:
        Order: {context: ordering}
        Parcel: {context: shipping}
      commands:
        PlaceOrder: {by: Customer, to: Order, produces: OrderPlaced, ready: true}
        ConfirmOrder: {to: Order, produces: OrderConfirmed}
        SendParcel: {by: Staff, to: Parcel, produces: ParcelSent}
      events:
        OrderPlaced: {context: ordering}
        OrderConfirmed: {context: ordering}
        ParcelSent: {context: shipping}
      policies:
        ConfirmOrderWhenOrderPlaced: {context: ordering, when: OrderPlaced, then: ConfirmOrder}
        SendParcelWhenOrderConfirmed: {context: shipping, when: OrderConfirmed, then: SendParcel}
      readModels:
        Orders: {context: ordering, from: [OrderPlaced, OrderConfirmed], informs: [Customer]}
      hotspots:
        - {on: ParcelSent, text: By whom?}
      """;
  static final String PROCESS =
      """
      board: Kit, step by step
      level: process
      actors: {Customer: Buys.}
      externals: {Ordering: Ours.}
      commands:
        PlaceOrder: {by: Customer, to: Ordering, produces: OrderPlaced}
      events: {OrderPlaced: {}}
      """;
  static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Bus:
          Type: AWS::Events::EventBus
          Properties: {Name: kit}
        ConfirmOrderWhenOrderPlaced:
          Type: AWS::Events::Rule
          Properties:
            EventBusName: !Ref Bus
            EventPattern: {source: [kit.ordering], detail-type: [OrderPlaced]}
            Targets: [{Id: queue, Arn: !GetAtt Work.Arn}]
        ProjectOrders:
          Type: AWS::Events::Rule
          Properties:
            EventBusName: !Ref Bus
            EventPattern: {source: [kit.ordering]}
            Targets: [{Id: queue, Arn: !GetAtt Work.Arn}]
        Work:
          Type: AWS::SQS::Queue
        WorkPolicy:
          Type: AWS::SQS::QueuePolicy
          Properties:
            Queues: [!Ref Work]
            PolicyDocument:
              Statement:
                - Effect: Allow
                  Principal: {Service: events.amazonaws.com}
                  Action: sqs:SendMessage
                  Resource: !GetAtt Work.Arn
        Consumer:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: code
            Handler: kit.Consumer
            Runtime: java25
            Policies: [{SQSPollerPolicy: {QueueName: !GetAtt Work.QueueName}}]
            Events: {Work: {Type: SQS, Properties: {Queue: !GetAtt Work.Arn}}}
        PlaceOrder:
          Type: AWS::Serverless::Function
          Properties: {CodeUri: code, Handler: kit.Consumer, Runtime: java25}
        Registry:
          Type: AWS::EventSchemas::Registry
          Properties: {RegistryName: kit}
      """;

  private final Map<String, String> files = new TreeMap<>();
  private List<String> handled = List.of("OrderPlaced", "OrderConfirmed");

  Kit() {
    files.put("board.yaml", BOARD);
    files.put("process.yaml", PROCESS);
    files.put("template.yaml", TEMPLATE + registered("OrderPlaced") + registered("OrderConfirmed"));
    files.put("schemas/ordering/kit.ordering@OrderPlaced.json", schema("ordering", "OrderPlaced"));
    files.put(
        "schemas/ordering/kit.ordering@OrderConfirmed.json", schema("ordering", "OrderConfirmed"));
    files.put("schemas/shipping/kit.shipping@ParcelSent.json", schema("shipping", "ParcelSent"));
    files.compute("template.yaml", (_, text) -> text + registered("shipping", "ParcelSent"));
  }

  /// Changes a part of a file; it must be there.
  Kit with(String file, String part, String replacement) {
    String text = files.get(file);
    if (text == null || !text.contains(part)) {
      throw new AssertionError(file + " lacks " + part);
    }
    files.put(file, text.replace(part, replacement));
    return this;
  }

  /// Changes the pattern of the policy's rule.
  Kit listening(String pattern) {
    return with("template.yaml", "{source: [kit.ordering], detail-type: [OrderPlaced]}", pattern);
  }

  /// Adds a file.
  Kit and(String file, String text) {
    files.put(file, text);
    return this;
  }

  /// Takes a file away.
  Kit without(String file) {
    files.remove(file);
    return this;
  }

  /// The same with all documents in draft 4, those in the template too.
  Kit inDraft4() {
    files.replaceAll(
        (_, text) ->
            text.replaceAll(
                    "\\{\"openapi\".*(\"title\": \"\\w+\")\\}, \"paths\".*"
                        + "\\s+\"components\".*\\s+\"AWSEvent\": \\{",
                    "{\"\\$schema\": \"http://json-schema.org/draft-04/schema#\", $1, ")
                .replaceAll(
                    "(\"version\": \\{\"type\": \"string\"\\}\\})\\},", "$1, \"definitions\": {")
                .replace("#/components/schemas/", "#/definitions/")
                .replace("\"format\": \"date-time\"}}}}}}", "\"format\": \"date-time\"}}}}}")
                .replace("Type: OpenApi3", "Type: JSONSchemaDraft4"));
    return this;
  }

  /// Lets the handler know only these events; none at all for no handler.
  Kit handling(String... events) {
    handled = List.of(events);
    return this;
  }

  List<Problem> problems(Path folder, Profile profile) throws IOException {
    return Check.check(Sources.beside(write(folder), Optional.empty(), folder), profile);
  }

  /// Writes the kit into a folder.
  ///
  /// @return the board
  Path write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    if (!handled.isEmpty()) {
      handler(folder.resolve("code/kit"));
    }
    return folder.resolve("board.yaml");
  }

  /// A handler that hands on to another class, which knows the events.
  private void handler(Path folder) throws IOException {
    Files.createDirectories(folder);
    type(folder, "Consumer", List.of("kit.Reactions"));
    type(
        folder,
        "Reactions",
        handled.stream().map(event -> "kit.events.ordering." + event).toList());
  }

  private static void type(Path folder, String name, List<String> known) throws IOException {
    ClassFile.of()
        .buildTo(
            folder.resolve(name + ".class"),
            ClassDesc.of("kit." + name),
            type ->
                type.withMethodBody(
                    "react",
                    MethodTypeDesc.of(ConstantDescs.CD_void),
                    ACC_PUBLIC,
                    code -> {
                      known.forEach(other -> code.loadConstant(ClassDesc.of(other)).pop());
                      code.return_();
                    }));
  }

  private static String registered(String event) {
    return registered("ordering", event);
  }

  private static String registered(String context, String event) {
    return """
      %sSchema:
        Type: AWS::EventSchemas::Schema
        Properties:
          RegistryName: !GetAtt Registry.RegistryName
          SchemaName: kit.%s@%s
          Type: OpenApi3
          Content: |
    """
            .formatted(event, context, event)
        + schema(context, event).indent(12);
  }

  static String schema(String context, String event) {
    return """
    {"openapi": "3.0.0", "info": {"version": "1.0.0", "title": "EVENT"}, "paths": {},
     "components": {"schemas": {
      "AWSEvent": {"type": "object",
       "required": ["detail-type", "resources", "detail", "id", "source", "time", "region",
        "version", "account"],
       "x-amazon-events-detail-type": "EVENT", "x-amazon-events-source": "kit.CONTEXT",
       "properties": {"detail": {"$ref": "#/components/schemas/EVENT"},
        "account": {"type": "string"}, "detail-type": {"type": "string"},
        "id": {"type": "string"}, "region": {"type": "string"},
        "resources": {"type": "array", "items": {"type": "string"}},
        "source": {"type": "string"}, "time": {"type": "string", "format": "date-time"},
        "version": {"type": "string"}}},
      "EVENT": {"type": "object", "required": ["metadata", "data"],
       "additionalProperties": false, "description": "It happened.",
       "properties": {"metadata": {"$ref": "#/components/schemas/Metadata"},
        "data": {"type": "object", "description": "It happened.",
         "required": ["orderId", "reason", "quantity", "lines"], "additionalProperties": false,
         "properties": {
          "orderId": {"type": "string", "format": "uuid"},
          "username": {"type": "string", "minLength": 3, "maxLength": 20, "pattern": "^[a-z]+$"},
          "reason": {"$ref": "#/components/schemas/Reason"},
          "quantity": {"type": "integer", "format": "int32", "minimum": 1, "maximum": 999},
          "lines": {"type": "array", "items": {"$ref": "#/components/schemas/Line"}},
          "gift": {"type": "boolean"}}}}},
      "Reason": {"type": "string", "enum": ["NEW", "AGAIN"]},
      "Line": {"type": "object", "required": ["productId"], "additionalProperties": false,
       "properties": {"productId": {"type": "string"}}},
      "Metadata": {"type": "object", "description": "What the event says about itself.",
       "required": ["eventId", "correlationId", "causationId", "occurredAt"],
       "additionalProperties": false,
       "properties": {"eventId": {"type": "string", "format": "uuid"},
        "correlationId": {"type": "string", "format": "uuid"},
        "causationId": {"type": "string", "format": "uuid"},
        "occurredAt": {"type": "string", "format": "date-time"}}}}}}
    """
        .replace("EVENT", event)
        .replace("CONTEXT", context);
  }
}
