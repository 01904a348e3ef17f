package io.kontor.kit;

import org.junit.jupiter.api.BeforeEach;

/**
 * What every shop connector has to keep to. A test class of the connector implements it for each
 * kind of shop it claims and supplies a {@link ShopWorld}; the tests come with it.
 */
public interface ShopContract extends ShopFeedContract, ShopWritingContract {

  /** Begins each test with nothing of the test before. */
  @BeforeEach
  default void reset() {
    world().reset();
  }
}
