/// The read model CustomerOrders: what has become of each customer's orders.
///
/// It never touches the write side.
@NullMarked
package shop.ordering.customerorders;

import org.jspecify.annotations.NullMarked;
