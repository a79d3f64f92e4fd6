// Generated from longenum.ordering@Tested; not to be edited.
package longenum.events.ordering;

import org.jspecify.annotations.Nullable;
import stormglass.contracts.Decoder;
import stormglass.contracts.EventType;
import stormglass.contracts.Fields;
import stormglass.contracts.json.JsonWriter;

/// The JSON of [Tested].
final class TestedJson implements EventType<Tested> {

  private static final Fields TESTED_FIELDS = Fields.open(0x1L, "country");

  @Override
  public String source() {
    return "longenum.ordering";
  }

  @Override
  public String detailType() {
    return "Tested";
  }

  @Override
  public Class<Tested> dataClass() {
    return Tested.class;
  }

  @Override
  public @Nullable Tested read(Decoder in) {
    if (!in.object(TESTED_FIELDS)) {
      return null;
    }
    Tested.Country country = null;
    for (int field = in.field(TESTED_FIELDS); field >= 0; field = in.field(TESTED_FIELDS)) {
      switch (field) {
        default -> country = readCountry(in);
      }
    }
    return in.end(TESTED_FIELDS) ? new Tested(country) : null;
  }

  @Override
  public void write(Tested value, JsonWriter out) {
    out.beginObject();
    out.name(TESTED_FIELDS.names(), 0).value(value.country().symbol());
    out.endObject();
  }

  private static Tested.@Nullable Country readCountry(Decoder in) {
    String symbol = in.string();
    if (symbol == null) {
      return null;
    }
    return switch (symbol) {
      case "country-0" -> Tested.Country.Known.COUNTRY_0;
      case "COUNTRY_01" -> Tested.Country.Known.COUNTRY_01;
      case "COUNTRY_02" -> Tested.Country.Known.COUNTRY_02;
      case "country-3" -> Tested.Country.Known.COUNTRY_3;
      case "COUNTRY_04" -> Tested.Country.Known.COUNTRY_04;
      case "COUNTRY_05" -> Tested.Country.Known.COUNTRY_05;
      case "country-6" -> Tested.Country.Known.COUNTRY_6;
      case "COUNTRY_07" -> Tested.Country.Known.COUNTRY_07;
      case "COUNTRY_08" -> Tested.Country.Known.COUNTRY_08;
      case "country-9" -> Tested.Country.Known.COUNTRY_9;
      case "COUNTRY_10" -> Tested.Country.Known.COUNTRY_10;
      case "COUNTRY_11" -> Tested.Country.Known.COUNTRY_11;
      case "country-12" -> Tested.Country.Known.COUNTRY_12;
      case "COUNTRY_13" -> Tested.Country.Known.COUNTRY_13;
      case "COUNTRY_14" -> Tested.Country.Known.COUNTRY_14;
      case "country-15" -> Tested.Country.Known.COUNTRY_15;
      case "COUNTRY_16" -> Tested.Country.Known.COUNTRY_16;
      case "COUNTRY_17" -> Tested.Country.Known.COUNTRY_17;
      case "country-18" -> Tested.Country.Known.COUNTRY_18;
      case "COUNTRY_19" -> Tested.Country.Known.COUNTRY_19;
      case "COUNTRY_20" -> Tested.Country.Known.COUNTRY_20;
      case "country-21" -> Tested.Country.Known.COUNTRY_21;
      case "COUNTRY_22" -> Tested.Country.Known.COUNTRY_22;
      case "COUNTRY_23" -> Tested.Country.Known.COUNTRY_23;
      case "country-24" -> Tested.Country.Known.COUNTRY_24;
      case "COUNTRY_25" -> Tested.Country.Known.COUNTRY_25;
      case "COUNTRY_26" -> Tested.Country.Known.COUNTRY_26;
      case "country-27" -> Tested.Country.Known.COUNTRY_27;
      case "COUNTRY_28" -> Tested.Country.Known.COUNTRY_28;
      case "COUNTRY_29" -> Tested.Country.Known.COUNTRY_29;
      case "country-30" -> Tested.Country.Known.COUNTRY_30;
      case "COUNTRY_31" -> Tested.Country.Known.COUNTRY_31;
      case "COUNTRY_32" -> Tested.Country.Known.COUNTRY_32;
      case "country-33" -> Tested.Country.Known.COUNTRY_33;
      case "COUNTRY_34" -> Tested.Country.Known.COUNTRY_34;
      case "COUNTRY_35" -> Tested.Country.Known.COUNTRY_35;
      case "country-36" -> Tested.Country.Known.COUNTRY_36;
      case "COUNTRY_37" -> Tested.Country.Known.COUNTRY_37;
      case "COUNTRY_38" -> Tested.Country.Known.COUNTRY_38;
      case "country-39" -> Tested.Country.Known.COUNTRY_39;
      case "COUNTRY_40" -> Tested.Country.Known.COUNTRY_40;
      case "COUNTRY_41" -> Tested.Country.Known.COUNTRY_41;
      case "country-42" -> Tested.Country.Known.COUNTRY_42;
      case "COUNTRY_43" -> Tested.Country.Known.COUNTRY_43;
      case "COUNTRY_44" -> Tested.Country.Known.COUNTRY_44;
      case "country-45" -> Tested.Country.Known.COUNTRY_45;
      case "COUNTRY_46" -> Tested.Country.Known.COUNTRY_46;
      case "COUNTRY_47" -> Tested.Country.Known.COUNTRY_47;
      case "country-48" -> Tested.Country.Known.COUNTRY_48;
      case "COUNTRY_49" -> Tested.Country.Known.COUNTRY_49;
      case "COUNTRY_50" -> Tested.Country.Known.COUNTRY_50;
      case "country-51" -> Tested.Country.Known.COUNTRY_51;
      case "COUNTRY_52" -> Tested.Country.Known.COUNTRY_52;
      case "COUNTRY_53" -> Tested.Country.Known.COUNTRY_53;
      case "country-54" -> Tested.Country.Known.COUNTRY_54;
      case "COUNTRY_55" -> Tested.Country.Known.COUNTRY_55;
      case "COUNTRY_56" -> Tested.Country.Known.COUNTRY_56;
      case "country-57" -> Tested.Country.Known.COUNTRY_57;
      case "COUNTRY_58" -> Tested.Country.Known.COUNTRY_58;
      case "COUNTRY_59" -> Tested.Country.Known.COUNTRY_59;
      case "country-60" -> Tested.Country.Known.COUNTRY_60;
      case "COUNTRY_61" -> Tested.Country.Known.COUNTRY_61;
      case "COUNTRY_62" -> Tested.Country.Known.COUNTRY_62;
      case "country-63" -> Tested.Country.Known.COUNTRY_63;
      case "COUNTRY_64" -> Tested.Country.Known.COUNTRY_64;
      case "COUNTRY_65" -> Tested.Country.Known.COUNTRY_65;
      case "country-66" -> Tested.Country.Known.COUNTRY_66;
      case "COUNTRY_67" -> Tested.Country.Known.COUNTRY_67;
      case "COUNTRY_68" -> Tested.Country.Known.COUNTRY_68;
      case "country-69" -> Tested.Country.Known.COUNTRY_69;
      case "COUNTRY_70" -> Tested.Country.Known.COUNTRY_70;
      case "COUNTRY_71" -> Tested.Country.Known.COUNTRY_71;
      case "country-72" -> Tested.Country.Known.COUNTRY_72;
      case "COUNTRY_73" -> Tested.Country.Known.COUNTRY_73;
      case "COUNTRY_74" -> Tested.Country.Known.COUNTRY_74;
      case "country-75" -> Tested.Country.Known.COUNTRY_75;
      case "COUNTRY_76" -> Tested.Country.Known.COUNTRY_76;
      case "COUNTRY_77" -> Tested.Country.Known.COUNTRY_77;
      case "country-78" -> Tested.Country.Known.COUNTRY_78;
      case "COUNTRY_79" -> Tested.Country.Known.COUNTRY_79;
      case "COUNTRY_80" -> Tested.Country.Known.COUNTRY_80;
      case "country-81" -> Tested.Country.Known.COUNTRY_81;
      case "COUNTRY_82" -> Tested.Country.Known.COUNTRY_82;
      case "COUNTRY_83" -> Tested.Country.Known.COUNTRY_83;
      case "country-84" -> Tested.Country.Known.COUNTRY_84;
      case "COUNTRY_85" -> Tested.Country.Known.COUNTRY_85;
      case "COUNTRY_86" -> Tested.Country.Known.COUNTRY_86;
      case "country-87" -> Tested.Country.Known.COUNTRY_87;
      case "COUNTRY_88" -> Tested.Country.Known.COUNTRY_88;
      case "COUNTRY_89" -> Tested.Country.Known.COUNTRY_89;
      case "country-90" -> Tested.Country.Known.COUNTRY_90;
      case "COUNTRY_91" -> Tested.Country.Known.COUNTRY_91;
      case "COUNTRY_92" -> Tested.Country.Known.COUNTRY_92;
      case "country-93" -> Tested.Country.Known.COUNTRY_93;
      case "COUNTRY_94" -> Tested.Country.Known.COUNTRY_94;
      case "COUNTRY_95" -> Tested.Country.Known.COUNTRY_95;
      case "country-96" -> Tested.Country.Known.COUNTRY_96;
      case "COUNTRY_97" -> Tested.Country.Known.COUNTRY_97;
      case "COUNTRY_98" -> Tested.Country.Known.COUNTRY_98;
      case "country-99" -> Tested.Country.Known.COUNTRY_99;
      case "COUNTRY_100" -> Tested.Country.Known.COUNTRY_100;
      case "COUNTRY_101" -> Tested.Country.Known.COUNTRY_101;
      case "country-102" -> Tested.Country.Known.COUNTRY_102;
      case "COUNTRY_103" -> Tested.Country.Known.COUNTRY_103;
      case "COUNTRY_104" -> Tested.Country.Known.COUNTRY_104;
      case "country-105" -> Tested.Country.Known.COUNTRY_105;
      case "COUNTRY_106" -> Tested.Country.Known.COUNTRY_106;
      case "COUNTRY_107" -> Tested.Country.Known.COUNTRY_107;
      case "country-108" -> Tested.Country.Known.COUNTRY_108;
      case "COUNTRY_109" -> Tested.Country.Known.COUNTRY_109;
      case "COUNTRY_110" -> Tested.Country.Known.COUNTRY_110;
      case "country-111" -> Tested.Country.Known.COUNTRY_111;
      case "COUNTRY_112" -> Tested.Country.Known.COUNTRY_112;
      case "COUNTRY_113" -> Tested.Country.Known.COUNTRY_113;
      case "country-114" -> Tested.Country.Known.COUNTRY_114;
      case "COUNTRY_115" -> Tested.Country.Known.COUNTRY_115;
      case "COUNTRY_116" -> Tested.Country.Known.COUNTRY_116;
      case "country-117" -> Tested.Country.Known.COUNTRY_117;
      case "COUNTRY_118" -> Tested.Country.Known.COUNTRY_118;
      case "COUNTRY_119" -> Tested.Country.Known.COUNTRY_119;
      default -> in.unknownSymbol(symbol) ? new Tested.Country.Unknown(symbol) : null;
    };
  }
}
