package stormglass.cloud.mapping;

import java.util.List;
import stormglass.cloud.stream.StreamRecord;

/// Records that one invocation is given.
///
/// @param lane whose batch it is
/// @param records at least one, in order; not to be changed
public record StreamBatch<P>(StreamLane<P> lane, List<StreamRecord<P>> records) {}
