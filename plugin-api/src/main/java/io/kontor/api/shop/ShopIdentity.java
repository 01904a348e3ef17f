package io.kontor.api.shop;

/**
 * Which shop this is: found by looking, not by asking a person.
 *
 * @param system the shop system, for example {@code oxid}
 * @param version what the shop says of itself, for example {@code 6.5.0}; empty if it does not
 * @param prefix the prefix of its tables; may be empty
 * @param shopId which of several shops in one database; {@code 1} where there is only one
 * @param schemaKnown whether the tables are those the connector was tested with; if not, the shop
 *     is only read
 */
public record ShopIdentity(
    String system, String version, String prefix, String shopId, boolean schemaKnown) {}
