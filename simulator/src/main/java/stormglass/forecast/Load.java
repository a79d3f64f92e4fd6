package stormglass.forecast;

/// What travels through the forecast's cloud.
sealed interface Load permits Datum, Parcel, Visit {}
