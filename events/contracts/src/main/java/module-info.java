/// What reads, writes, handles and publishes events, whoever's they are.
module stormglass.contracts {
  requires static transitive org.jspecify;

  exports stormglass.contracts;
  exports stormglass.contracts.json;
}
