/// The query GetUser: a customer's profile.
///
/// It knows nothing of orders.
@NullMarked
package shop.customers;

import org.jspecify.annotations.NullMarked;
