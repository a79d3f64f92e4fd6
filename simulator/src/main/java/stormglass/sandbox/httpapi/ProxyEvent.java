package stormglass.sandbox.httpapi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.HttpApi;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.Form;
import stormglass.sandbox.wire.Json;

/// Writes what a function receives of a request, in payload format 2.0 (API Gateway developer
/// guide, Lambda proxy integrations for HTTP APIs, 2026-11).
final class ProxyEvent {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /// A request that found its route.
  record Routed(
      HttpApi api,
      RouteTable.Match match,
      Authorizer.Decision decision,
      AwsRequest request,
      String requestId) {

    String routeKey() {
      String path = match.route().path();
      return path.equals("$default") ? path : match.route().method() + " " + path;
    }

    String rawPath() {
      int query = request.path().indexOf('?');
      return query < 0 ? request.path() : request.path().substring(0, query);
    }

    String rawQuery() {
      int query = request.path().indexOf('?');
      return query < 0 ? "" : request.path().substring(query + 1);
    }
  }

  private final String account;
  private final String region;

  ProxyEvent(String account, String region) {
    this.account = account;
    this.region = region;
  }

  byte[] write(Routed routed, Instant now) {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeStringField("version", "2.0");
          json.writeStringField("routeKey", routed.routeKey());
          json.writeStringField("rawPath", routed.rawPath());
          json.writeStringField("rawQueryString", routed.rawQuery());
          cookies(json, routed.request().header("cookie"));
          headers(json, routed.request());
          texts(json, "queryStringParameters", query(routed.rawQuery()));
          context(json, routed, now);
          texts(json, "pathParameters", routed.match().parameters());
          body(json, routed.request());
          json.writeEndObject();
        });
  }

  private static void cookies(JsonGenerator json, @Nullable String cookie) throws IOException {
    if (cookie != null) {
      json.writeArrayFieldStart("cookies");
      for (String each : cookie.split(";")) {
        json.writeString(each.strip());
      }
      json.writeEndArray();
    }
  }

  private static void headers(JsonGenerator json, AwsRequest request) throws IOException {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.remove("cookie");
    headers.put("x-forwarded-for", "127.0.0.1");
    headers.put("x-forwarded-proto", "http");
    headers.putIfAbsent("content-length", Integer.toString(request.body().length));
    json.writeObjectFieldStart("headers");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      json.writeStringField(header.getKey(), header.getValue());
    }
    json.writeEndObject();
  }

  /// Parameters by name; the values of a repeated one are joined with commas.
  private static SequencedMap<String, String> query(String raw) {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    if (!raw.isEmpty()) {
      for (String pair : raw.split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : Form.decoded(pair.substring(equals + 1));
        parameters.merge(Form.decoded(name), value, (one, other) -> one + "," + other);
      }
    }
    return parameters;
  }

  private static void texts(JsonGenerator json, String name, Map<String, String> texts)
      throws IOException {
    if (!texts.isEmpty()) {
      json.writeObjectFieldStart(name);
      for (Map.Entry<String, String> text : texts.entrySet()) {
        json.writeStringField(text.getKey(), text.getValue());
      }
      json.writeEndObject();
    }
  }

  private void context(JsonGenerator json, Routed routed, Instant now) throws IOException {
    HttpApi api = routed.api();
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("accountId", account);
    json.writeStringField("apiId", api.apiId());
    if (routed.decision() instanceof Authorizer.Decision.Allowed allowed) {
      authorizer(json, allowed);
    }
    json.writeStringField("domainName", api.apiId() + ".execute-api." + region + ".amazonaws.com");
    json.writeStringField("domainPrefix", api.apiId());
    json.writeObjectFieldStart("http");
    json.writeStringField("method", routed.request().method());
    json.writeStringField("path", routed.rawPath());
    json.writeStringField("protocol", "HTTP/1.1");
    json.writeStringField("sourceIp", "127.0.0.1");
    String agent = routed.request().header("user-agent");
    json.writeStringField("userAgent", agent == null ? "" : agent);
    json.writeEndObject();
    json.writeStringField("requestId", routed.requestId());
    json.writeStringField("routeKey", routed.routeKey());
    json.writeStringField("stage", api.stage());
    json.writeStringField("time", TIME.format(now));
    json.writeNumberField("timeEpoch", now.toEpochMilli());
    json.writeEndObject();
  }

  private static void authorizer(JsonGenerator json, Authorizer.Decision.Allowed allowed)
      throws IOException {
    json.writeObjectFieldStart("authorizer");
    json.writeObjectFieldStart("jwt");
    json.writeObjectFieldStart("claims");
    for (Map.Entry<String, ?> claim : allowed.token().claims().entrySet()) {
      json.writeStringField(claim.getKey(), text(claim.getValue()));
    }
    json.writeEndObject();
    if (allowed.scopes().isEmpty()) {
      json.writeNullField("scopes");
    } else {
      json.writeArrayFieldStart("scopes");
      for (String scope : allowed.scopes()) {
        json.writeString(scope);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /// API Gateway gives every claim as text, and a list as `[a b]`.
  private static String text(@Nullable Object claim) {
    return claim instanceof List<?> several
        ? several.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
        : String.valueOf(claim);
  }

  private static void body(JsonGenerator json, AwsRequest request) throws IOException {
    byte[] body = request.body();
    String text = body.length == 0 ? null : text(body, request.header("content-type"));
    if (text != null) {
      json.writeStringField("body", text);
    } else if (body.length > 0) {
      json.writeFieldName("body");
      json.writeBinary(body);
    }
    json.writeBooleanField("isBase64Encoded", text == null && body.length > 0);
  }

  private static @Nullable String text(byte[] body, @Nullable String contentType) {
    String type = contentType == null ? "text/plain" : contentType;
    boolean textual =
        type.startsWith("text/")
            || Arrays.asList("application/json", "application/javascript", "application/xml")
                .contains(type.replaceFirst(";.*", "").strip())
            || type.contains("+json")
            || type.contains("+xml");
    if (!textual) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notText) {
      return null;
    }
  }
}
