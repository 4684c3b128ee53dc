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
import static fi.nelikentta.jmh.CountySlots.bit;

import fi.nelikentta.situation.Slots;

/** The rules of complexity by hand; each has its bit of {@link CountyRule}. */
final class CountyComplexity {
  private CountyComplexity() {}

  @SuppressWarnings("ShortCircuitBoolean") // As CountySlots.bit says.
  static long fired(Slots client) {
    long conditions = client.slot(LONG_TERM_CONDITIONS);
    long medicines = client.slot(REGULAR_MEDICINES);
    long visits = client.slot(EMERGENCY_VISITS);
    long days = client.slot(HOSPITAL_DAYS);
    long diagnoses = client.slot(DIAGNOSES);
    boolean plan = client.slot(CARE_PLAN_IN_PLACE) != 0;
    long fired = 0;
    fired |= bit(0, (diagnoses & (F32 | F10)) != 0 & conditions >= 2);
    fired |= bit(1, conditions >= 4);
    fired |= bit(2, (diagnoses & (I50 | J44)) == (I50 | J44));
    fired |= bit(3, conditions >= 2);
    fired |= bit(4, (diagnoses & E11) != 0 & number(client, GLYCATED_HAEMOGLOBIN) >= 64);
    fired |= bit(5, visits >= 6 & days > 0);
    fired |= bit(6, visits >= 3);
    fired |= bit(7, days >= 14);
    fired |= bit(8, (diagnoses & N18) != 0 | number(client, FILTRATION_RATE) < 45);
    fired |= bit(9, medicines >= 8);
    fired |= bit(10, medicines >= 5 & client.slot(HIGH_RISK_MEDICINE) != 0);
    fired |= bit(11, client.slot(SERVICES_IN_USE) > 4 & !plan);
    fired |= bit(12, client.slot(REFERRAL) >= OPEN);
    fired |= bit(13, visits == 0 & plan & (diagnoses & I50) == 0);
    return fired;
  }

  private static double number(Slots client, int place) {
    return Double.longBitsToDouble(client.slot(place));
  }
}
