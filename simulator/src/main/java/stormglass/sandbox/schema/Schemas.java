package stormglass.sandbox.schema;

import java.time.InstantSource;
import java.util.function.Consumer;
import stormglass.sandbox.wire.AwsRequest;
import stormglass.sandbox.wire.AwsResponse;
import stormglass.sandbox.wire.AwsService;
import stormglass.sandbox.wire.Refusal;

/// EventBridge's schema registry behind its REST protocol (API reference and the service's
/// published model of 2019-12-02, read 2026-11). Safe for use by many threads.
public final class Schemas implements AwsService {

  private final Registries registries;
  private final Consumer<String> unsupported;
  private final Routes routes = new Routes();

  /// @param unsupported told the methods and paths that it does not have
  public Schemas(
      Registries registries,
      Discoverers discoverers,
      InstantSource clock,
      Consumer<String> unsupported) {
    this.registries = registries;
    this.unsupported = unsupported;
    new RegistryOperations(registries, discoverers).addTo(routes);
    new SchemaOperations(registries, clock).addTo(routes);
    new BindingOperations(registries, clock).addTo(routes);
    new DiscovererOperations(discoverers).addTo(routes);
  }

  @Override
  public String signingName() {
    return "schemas";
  }

  @Override
  public AwsResponse answer(AwsRequest request) {
    try {
      synchronized (registries) {
        return routes.answer(request).orElseGet(() -> unknown(request));
      }
    } catch (Refusal refusal) {
      return SchemaError.answer(refusal);
    }
  }

  private AwsResponse unknown(AwsRequest request) {
    int query = request.path().indexOf('?');
    unsupported.accept(
        request.method() + " " + (query < 0 ? request.path() : request.path().substring(0, query)));
    return SchemaError.answer(SchemaError.unsupported());
  }
}
