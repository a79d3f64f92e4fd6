/// The policies of payments: authorize, capture, void and refund.
///
/// It knows neither orders' lines nor stock; what it knows of cards stands behind CardNetwork.
@NullMarked
package shop.payments;

import org.jspecify.annotations.NullMarked;
