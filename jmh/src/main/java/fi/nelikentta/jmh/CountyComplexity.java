package fi.nelikentta.jmh;

import static fi.nelikentta.jmh.CountySlots.CARE_PLAN_IN_PLACE;
import static fi.nelikentta.jmh.CountySlots.DIAGNOSES;
import static fi.nelikentta.jmh.CountySlots.E11;
import static fi.nelikentta.jmh.CountySlots.EMERGENCY_VISITS;
import static fi.nelikentta.jmh.CountySlots.F10;
import static fi.nelikentta.jmh.CountySlots.F32;
import static fi.nelikentta.jmh.CountySlots.FILTRATION_RATE;
import static fi.nelikentta.jmh.CountySlots.GLYCATED_HAEMOGLOBIN;
import static fi.nelikentta.jmh.CountySlots.HIGH_RISK_MEDICINE;
import static fi.nelikentta.jmh.CountySlots.HOSPITAL_DAYS;
import static fi.nelikentta.jmh.CountySlots.I50;
import static fi.nelikentta.jmh.CountySlots.J44;
import static fi.nelikentta.jmh.CountySlots.LONG_TERM_CONDITIONS;
import static fi.nelikentta.jmh.CountySlots.N18;
import static fi.nelikentta.jmh.CountySlots.OPEN;
import static fi.nelikentta.jmh.CountySlots.REFERRAL;
import static fi.nelikentta.jmh.CountySlots.REGULAR_MEDICINES;
import static fi.nelikentta.jmh.CountySlots.SERVICES_IN_USE;

import fi.nelikentta.situation.Slots;

/** The rules of complexity by hand; each has its bit of {@link CountyRule}. */
final class CountyComplexity {
  private CountyComplexity() {}

  static long fired(Slots client) {
    long conditions = client.slot(LONG_TERM_CONDITIONS);
    long medicines = client.slot(REGULAR_MEDICINES);
    long visits = client.slot(EMERGENCY_VISITS);
    long days = client.slot(HOSPITAL_DAYS);
    long diagnoses = client.slot(DIAGNOSES);
    boolean plan = client.slot(CARE_PLAN_IN_PLACE) != 0;
    long fired = 0;
    fired |= (diagnoses & (F32 | F10)) != 0 && conditions >= 2 ? 1L : 0;
    fired |= conditions >= 4 ? 1L << 1 : 0;
    fired |= (diagnoses & (I50 | J44)) == (I50 | J44) ? 1L << 2 : 0;
    fired |= conditions >= 2 ? 1L << 3 : 0;
    fired |= (diagnoses & E11) != 0 && number(client, GLYCATED_HAEMOGLOBIN) >= 64 ? 1L << 4 : 0;
    fired |= visits >= 6 && days > 0 ? 1L << 5 : 0;
    fired |= visits >= 3 ? 1L << 6 : 0;
    fired |= days >= 14 ? 1L << 7 : 0;
    fired |= (diagnoses & N18) != 0 || number(client, FILTRATION_RATE) < 45 ? 1L << 8 : 0;
    fired |= medicines >= 8 ? 1L << 9 : 0;
    fired |= medicines >= 5 && client.slot(HIGH_RISK_MEDICINE) != 0 ? 1L << 10 : 0;
    fired |= client.slot(SERVICES_IN_USE) > 4 && !plan ? 1L << 11 : 0;
    fired |= client.slot(REFERRAL) >= OPEN ? 1L << 12 : 0;
    fired |= visits == 0 && plan && (diagnoses & I50) == 0 ? 1L << 13 : 0;
    return fired;
  }

  private static double number(Slots client, int place) {
    return Double.longBitsToDouble(client.slot(place));
  }
}
