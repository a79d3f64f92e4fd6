// Generated from longenum.ordering@Tested; not to be edited.
package longenum.events.ordering;

import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(Country country) implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "country", country);
    Flaws.none(Tested.class, flaws);
  }

  public Tested withCountry(Country country) {
    return new Tested(country);
  }

  /// One of some symbols.
  public sealed interface Country {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements Country {
      COUNTRY_0("country-0"),
      COUNTRY_01("COUNTRY_01"),
      COUNTRY_02("COUNTRY_02"),
      COUNTRY_3("country-3"),
      COUNTRY_04("COUNTRY_04"),
      COUNTRY_05("COUNTRY_05"),
      COUNTRY_6("country-6"),
      COUNTRY_07("COUNTRY_07"),
      COUNTRY_08("COUNTRY_08"),
      COUNTRY_9("country-9"),
      COUNTRY_10("COUNTRY_10"),
      COUNTRY_11("COUNTRY_11"),
      COUNTRY_12("country-12"),
      COUNTRY_13("COUNTRY_13"),
      COUNTRY_14("COUNTRY_14"),
      COUNTRY_15("country-15"),
      COUNTRY_16("COUNTRY_16"),
      COUNTRY_17("COUNTRY_17"),
      COUNTRY_18("country-18"),
      COUNTRY_19("COUNTRY_19"),
      COUNTRY_20("COUNTRY_20"),
      COUNTRY_21("country-21"),
      COUNTRY_22("COUNTRY_22"),
      COUNTRY_23("COUNTRY_23"),
      COUNTRY_24("country-24"),
      COUNTRY_25("COUNTRY_25"),
      COUNTRY_26("COUNTRY_26"),
      COUNTRY_27("country-27"),
      COUNTRY_28("COUNTRY_28"),
      COUNTRY_29("COUNTRY_29"),
      COUNTRY_30("country-30"),
      COUNTRY_31("COUNTRY_31"),
      COUNTRY_32("COUNTRY_32"),
      COUNTRY_33("country-33"),
      COUNTRY_34("COUNTRY_34"),
      COUNTRY_35("COUNTRY_35"),
      COUNTRY_36("country-36"),
      COUNTRY_37("COUNTRY_37"),
      COUNTRY_38("COUNTRY_38"),
      COUNTRY_39("country-39"),
      COUNTRY_40("COUNTRY_40"),
      COUNTRY_41("COUNTRY_41"),
      COUNTRY_42("country-42"),
      COUNTRY_43("COUNTRY_43"),
      COUNTRY_44("COUNTRY_44"),
      COUNTRY_45("country-45"),
      COUNTRY_46("COUNTRY_46"),
      COUNTRY_47("COUNTRY_47"),
      COUNTRY_48("country-48"),
      COUNTRY_49("COUNTRY_49"),
      COUNTRY_50("COUNTRY_50"),
      COUNTRY_51("country-51"),
      COUNTRY_52("COUNTRY_52"),
      COUNTRY_53("COUNTRY_53"),
      COUNTRY_54("country-54"),
      COUNTRY_55("COUNTRY_55"),
      COUNTRY_56("COUNTRY_56"),
      COUNTRY_57("country-57"),
      COUNTRY_58("COUNTRY_58"),
      COUNTRY_59("COUNTRY_59"),
      COUNTRY_60("country-60"),
      COUNTRY_61("COUNTRY_61"),
      COUNTRY_62("COUNTRY_62"),
      COUNTRY_63("country-63"),
      COUNTRY_64("COUNTRY_64"),
      COUNTRY_65("COUNTRY_65"),
      COUNTRY_66("country-66"),
      COUNTRY_67("COUNTRY_67"),
      COUNTRY_68("COUNTRY_68"),
      COUNTRY_69("country-69"),
      COUNTRY_70("COUNTRY_70"),
      COUNTRY_71("COUNTRY_71"),
      COUNTRY_72("country-72"),
      COUNTRY_73("COUNTRY_73"),
      COUNTRY_74("COUNTRY_74"),
      COUNTRY_75("country-75"),
      COUNTRY_76("COUNTRY_76"),
      COUNTRY_77("COUNTRY_77"),
      COUNTRY_78("country-78"),
      COUNTRY_79("COUNTRY_79"),
      COUNTRY_80("COUNTRY_80"),
      COUNTRY_81("country-81"),
      COUNTRY_82("COUNTRY_82"),
      COUNTRY_83("COUNTRY_83"),
      COUNTRY_84("country-84"),
      COUNTRY_85("COUNTRY_85"),
      COUNTRY_86("COUNTRY_86"),
      COUNTRY_87("country-87"),
      COUNTRY_88("COUNTRY_88"),
      COUNTRY_89("COUNTRY_89"),
      COUNTRY_90("country-90"),
      COUNTRY_91("COUNTRY_91"),
      COUNTRY_92("COUNTRY_92"),
      COUNTRY_93("country-93"),
      COUNTRY_94("COUNTRY_94"),
      COUNTRY_95("COUNTRY_95"),
      COUNTRY_96("country-96"),
      COUNTRY_97("COUNTRY_97"),
      COUNTRY_98("COUNTRY_98"),
      COUNTRY_99("country-99"),
      COUNTRY_100("COUNTRY_100"),
      COUNTRY_101("COUNTRY_101"),
      COUNTRY_102("country-102"),
      COUNTRY_103("COUNTRY_103"),
      COUNTRY_104("COUNTRY_104"),
      COUNTRY_105("country-105"),
      COUNTRY_106("COUNTRY_106"),
      COUNTRY_107("COUNTRY_107"),
      COUNTRY_108("country-108"),
      COUNTRY_109("COUNTRY_109"),
      COUNTRY_110("COUNTRY_110"),
      COUNTRY_111("country-111"),
      COUNTRY_112("COUNTRY_112"),
      COUNTRY_113("COUNTRY_113"),
      COUNTRY_114("country-114"),
      COUNTRY_115("COUNTRY_115"),
      COUNTRY_116("COUNTRY_116"),
      COUNTRY_117("country-117"),
      COUNTRY_118("COUNTRY_118"),
      COUNTRY_119("COUNTRY_119");

      private final String symbol;

      Known(String symbol) {
        this.symbol = symbol;
      }

      @Override
      public String symbol() {
        return symbol;
      }
    }

    /// A symbol of a later version.
    record Unknown(String symbol) implements Country {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }
}
