/// The SSM Parameter Store: values by name, behind AWS's wire protocol.
///
/// It knows nobody who reads them.
@NullMarked
package stormglass.sandbox.parameter;

import org.jspecify.annotations.NullMarked;
