package stormglass.cloud.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final long SECOND = 1_000_000_000L;

  private static int taken(TokenBucket bucket, int wanted, long now) {
    int taken = 0;
    for (int i = 0; i < wanted; i++) {
      taken += bucket.take(1, now) ? 1 : 0;
    }
    return taken;
  }

  @Test
  void aBurstIsAsLargeAsTheBucket() {
    TokenBucket http = new TokenBucket(5_000, 10_000);
    assertThat(taken(http, 20_000, 0)).isEqualTo(5_000);
  }

  @Test
  void afterABurstExactlyTheRateIsAdmitted() {
    TokenBucket http = new TokenBucket(5_000, 10_000);
    int admitted = 0;
    // 40,000 requests a second for ten seconds: capacity + rate × time, to the token.
    for (long at = 0; at < 10 * SECOND; at += 25_000) {
      admitted += http.take(1, at) ? 1 : 0;
    }
    assertThat(admitted).isBetween(5_000 + 100_000 - 1, 5_000 + 100_000);
  }

  @Test
  void tokensNotUsedAreNotKeptBeyondTheCapacity() {
    TokenBucket bucket = new TokenBucket(10, 3);
    assertThat(taken(bucket, 20, 0)).isEqualTo(10);
    assertThat(taken(bucket, 20, 1_000 * SECOND)).isEqualTo(10);
    assertThat(taken(bucket, 20, 1_000 * SECOND + 2 * SECOND)).isEqualTo(6);
  }

  @Test
  void fractionsOfATokenAreNotLost() {
    TokenBucket bucket = new TokenBucket(1, 1);
    bucket.take(1, 0);
    for (long at = 1; at < 1_000; at++) {
      assertThat(bucket.take(1, at * 1_000_000)).isFalse();
    }
    assertThat(bucket.take(1, SECOND)).isTrue();
  }

  @Test
  void borrowedTokensArePaidBackAtTheRate() {
    TokenBucket bucket = new TokenBucket(2, 10);
    assertThat(bucket.borrow(0)).isZero();
    assertThat(bucket.borrow(0)).isZero();
    assertThat(bucket.borrow(0)).isEqualTo(SECOND / 10);
    assertThat(bucket.borrow(0)).isEqualTo(2 * SECOND / 10);
    assertThat(bucket.available(SECOND)).isEqualTo(2);
    assertThat(bucket.borrow(SECOND)).isZero();
  }

  @Test
  void aVeryLongPauseFillsTheBucketAndNoMore() {
    TokenBucket bucket = new TokenBucket(1_000, 18_750);
    bucket.borrow(0);
    assertThat(bucket.available(Long.MAX_VALUE)).isEqualTo(1_000);
  }
}
