package shop.events.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/// The same event in the style of EventBridge's Java 8 code bindings: mutable beans with a private
/// annotated field, a getter and a setter each, texts where the schema says UUID, a `Date` where it
/// says date-time, and a mapper that is left as it is.
///
/// What a binding has besides (fluent setters, `equals`, `toString`) takes no part in decoding and
/// encoding, so it is left out.
@NullUnmarked
final class Beans {

  private Beans() {}

  /// As the marshaller of a binding makes it.
  static ObjectMapper mapper() {
    return new ObjectMapper()
        .findAndRegisterModules()
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
  }

  static final class AWSEvent<T> {
    @JsonProperty("detail")
    private T detail = null;

    @JsonProperty("account")
    private String account = null;

    @JsonProperty("detail-type")
    private String detailType = null;

    @JsonProperty("id")
    private String id = null;

    @JsonProperty("region")
    private String region = null;

    @JsonProperty("resources")
    private List<String> resources = null;

    @JsonProperty("source")
    private String source = null;

    @JsonProperty("time")
    private Date time = null;

    @JsonProperty("version")
    private String version = null;

    public T getDetail() {
      return detail;
    }

    public void setDetail(T value) {
      this.detail = value;
    }

    public String getAccount() {
      return account;
    }

    public void setAccount(String value) {
      this.account = value;
    }

    public String getDetailType() {
      return detailType;
    }

    public void setDetailType(String value) {
      this.detailType = value;
    }

    public String getId() {
      return id;
    }

    public void setId(String value) {
      this.id = value;
    }

    public String getRegion() {
      return region;
    }

    public void setRegion(String value) {
      this.region = value;
    }

    public List<String> getResources() {
      return resources;
    }

    public void setResources(List<String> value) {
      this.resources = value;
    }

    public String getSource() {
      return source;
    }

    public void setSource(String value) {
      this.source = value;
    }

    public Date getTime() {
      return time;
    }

    public void setTime(Date value) {
      this.time = value;
    }

    public String getVersion() {
      return version;
    }

    public void setVersion(String value) {
      this.version = value;
    }
  }

  static final class OrderPlaced {
    @JsonProperty("metadata")
    private Metadata metadata = null;

    @JsonProperty("data")
    private OrderPlacedData data = null;

    public Metadata getMetadata() {
      return metadata;
    }

    public void setMetadata(Metadata value) {
      this.metadata = value;
    }

    public OrderPlacedData getData() {
      return data;
    }

    public void setData(OrderPlacedData value) {
      this.data = value;
    }
  }

  static final class Metadata {
    @JsonProperty("eventId")
    private String eventId = null;

    @JsonProperty("correlationId")
    private String correlationId = null;

    @JsonProperty("causationId")
    private String causationId = null;

    @JsonProperty("occurredAt")
    private Date occurredAt = null;

    public String getEventId() {
      return eventId;
    }

    public void setEventId(String value) {
      this.eventId = value;
    }

    public String getCorrelationId() {
      return correlationId;
    }

    public void setCorrelationId(String value) {
      this.correlationId = value;
    }

    public String getCausationId() {
      return causationId;
    }

    public void setCausationId(String value) {
      this.causationId = value;
    }

    public Date getOccurredAt() {
      return occurredAt;
    }

    public void setOccurredAt(Date value) {
      this.occurredAt = value;
    }
  }

  static final class OrderPlacedData {
    @JsonProperty("orderId")
    private String orderId = null;

    @JsonProperty("username")
    private String username = null;

    @JsonProperty("lines")
    private List<OrderLine> lines = null;

    @JsonProperty("total")
    private Money total = null;

    @JsonProperty("paymentToken")
    private String paymentToken = null;

    @JsonProperty("placedAt")
    private Date placedAt = null;

    public String getOrderId() {
      return orderId;
    }

    public void setOrderId(String value) {
      this.orderId = value;
    }

    public String getUsername() {
      return username;
    }

    public void setUsername(String value) {
      this.username = value;
    }

    public List<OrderLine> getLines() {
      return lines;
    }

    public void setLines(List<OrderLine> value) {
      this.lines = value;
    }

    public Money getTotal() {
      return total;
    }

    public void setTotal(Money value) {
      this.total = value;
    }

    public String getPaymentToken() {
      return paymentToken;
    }

    public void setPaymentToken(String value) {
      this.paymentToken = value;
    }

    public Date getPlacedAt() {
      return placedAt;
    }

    public void setPlacedAt(Date value) {
      this.placedAt = value;
    }
  }

  static final class OrderLine {
    @JsonProperty("productId")
    private String productId = null;

    @JsonProperty("quantity")
    private Integer quantity = null;

    @JsonProperty("unitPrice")
    private Money unitPrice = null;

    public String getProductId() {
      return productId;
    }

    public void setProductId(String value) {
      this.productId = value;
    }

    public Integer getQuantity() {
      return quantity;
    }

    public void setQuantity(Integer value) {
      this.quantity = value;
    }

    public Money getUnitPrice() {
      return unitPrice;
    }

    public void setUnitPrice(Money value) {
      this.unitPrice = value;
    }
  }

  static final class Money {
    @JsonProperty("currency")
    private String currency = null;

    @JsonProperty("cents")
    private Long cents = null;

    public String getCurrency() {
      return currency;
    }

    public void setCurrency(String value) {
      this.currency = value;
    }

    public Long getCents() {
      return cents;
    }

    public void setCents(Long value) {
      this.cents = value;
    }
  }
}
