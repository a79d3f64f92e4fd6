package stormglass.lambda;

import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import stormglass.contracts.Entry;
import stormglass.contracts.Publisher;
import stormglass.contracts.Publisher.Result;

/// One bus, reached through the SDK.
public record Bus(EventBridgeClient client, String name) implements Publisher.PutEvents {

  @Override
  public List<Result> put(List<Entry> entries) {
    List<PutEventsRequestEntry> request = entries.stream().map(this::requestEntry).toList();
    return client.putEvents(put -> put.entries(request)).entries().stream()
        .map(Bus::result)
        .toList();
  }

  private PutEventsRequestEntry requestEntry(Entry entry) {
    return PutEventsRequestEntry.builder()
        .eventBusName(name)
        .source(entry.source())
        .detailType(entry.detailType())
        .time(entry.time())
        .detail(entry.detailText())
        .build();
  }

  private static Result result(PutEventsResultEntry entry) {
    return entry.errorCode() == null
        ? new Result.Accepted(entry.eventId())
        : new Result.Refused(entry.errorCode(), String.valueOf(entry.errorMessage()));
  }
}
