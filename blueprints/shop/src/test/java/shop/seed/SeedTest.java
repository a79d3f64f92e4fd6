package shop.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedTest {

  @Test
  void theCommittedFilesAreWhatTheSeedWrites() throws IOException {
    for (Map.Entry<String, String> file : Seed.files().entrySet()) {
      assertThat(Files.readString(Path.of("seed", file.getKey()))).isEqualTo(file.getValue());
    }
  }

  @Test
  void noTwoCustomersAndNoTwoProductsShareAnId() {
    assertThat(Customer.all()).extracting(Customer::username).doesNotHaveDuplicates().hasSize(500);
    assertThat(Product.all()).extracting(Product::id).doesNotHaveDuplicates().hasSize(200);
  }

  @Test
  void justinIsACustomerWithAPet() {
    assertThat(Customer.all().getFirst().username()).isEqualTo("justin");
    assertThat(Customer.all().getFirst().pets()).isNotEmpty();
  }
}
