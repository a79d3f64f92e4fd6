package stormglass.traffic;

import java.util.List;
import java.util.Map;

/// What sessions of one kind do.
///
/// @param userVariable the name under which the user stands in paths and bodies
/// @param data the values that can be drawn, by name
record Script(
    String kind, String userVariable, DataSet users, List<Act> acts, Map<String, DataSet> data) {}
