package stormglass.sandbox.schema.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BindingNamesTest {

  @Test
  void aPackageIsNamedForItsSchema() {
    assertThat(BindingNames.packageOf("order@NewOrder")).isEqualTo("schema.order.neworder");
    assertThat(BindingNames.packageOf("MyEvent@A@B")).isEqualTo("schema.myevent.a.b");
    assertThat(BindingNames.packageOf("shop.ordering@OrderPlaced"))
        .isEqualTo("schema.shop_ordering.orderplaced");
    assertThat(BindingNames.packageOf("aws.ssm@ParameterStoreChange"))
        .isEqualTo("schema.aws.ssm.parameterstorechange");
    assertThat(BindingNames.packageOf("aws.partner-mongodb.com/a#b@C"))
        .isEqualTo("schema.aws.partner.mongodb_com_a_b.c");
    assertThat(BindingNames.packageOf("new@1st")).isEqualTo("schema._new._1st");
    assertThat(BindingNames.packageOf("@@")).isEqualTo("schema.event");
  }

  @Test
  void aDocumentMayNameItsPackage() {
    assertThat(BindingNames.packageOfHierarchy("schema/aws/ssm")).isEqualTo("schema.aws.ssm");
    assertThat(BindingNames.packageOfHierarchy("../../etc/passwd")).isEqualTo("__.__.etc.passwd");
  }

  @Test
  void aClassHidesNoOther() {
    assertThat(BindingNames.classOf("Some Awesome Schema", Map.of()))
        .isEqualTo("Some_Awesome_Schema");
    assertThat(BindingNames.classOf("string", Map.of())).isEqualTo("String_");
    assertThat(BindingNames.classOf("1st", Map.of())).isEqualTo("_1st");
    assertThat(BindingNames.classOf("ORDER", Map.of("Order", ""))).isEqualTo("ORDER1");
  }

  @Test
  void aFieldIsAnIdentifier() {
    assertThat(BindingNames.fieldOf("order-id", Set.of())).isEqualTo("orderId");
    assertThat(BindingNames.fieldOf("order_id", Set.of("orderId"))).isEqualTo("orderId1");
    assertThat(BindingNames.fieldOf("default", Set.of())).isEqualTo("_default");
    assertThat(BindingNames.fieldOf("1st", Set.of())).isEqualTo("_1st");
    assertThat(BindingNames.fieldOf("äß", Set.of())).isEqualTo("property");
    assertThat(BindingNames.fieldOf("URL", Set.of())).isEqualTo("URL");
    assertThat(BindingNames.accessorOf("_class")).isEqualTo("PropertyClass");
  }
}
