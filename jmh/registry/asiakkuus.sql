-- asiakkuus 1.0.0, written by PackSql: do not edit.
COPY (
  WITH client AS (
    SELECT * REPLACE (string_split("markedConditions", '|') AS "markedConditions") FROM read_csv('{input}', header = true, delim = ',', columns = {
      'clientId': 'VARCHAR',
      'ageYears': 'INTEGER',
      'urgentAssessmentRunning': 'BOOLEAN',
      'endOfLifePlan': 'BOOLEAN',
      'longTermConditions': 'INTEGER',
      'markedConditions': 'VARCHAR',
      'hospitalFrailtyRiskScore': 'DOUBLE',
      'symptomSeverityAssessed': 'INTEGER',
      'symptomBurden': 'INTEGER',
      'diagnosticUncertaintyAssessed': 'INTEGER',
      'regularMedicines': 'INTEGER',
      'careOrganisationAssessed': 'INTEGER',
      'careFeelsScattered': 'INTEGER',
      'distinctServiceAreas12Months': 'INTEGER',
      'careOrganisations12Months': 'INTEGER',
      'emergencyVisits12Months': 'INTEGER',
      'inpatientDays12Months': 'INTEGER',
      'managesDailyLife': 'INTEGER',
      'managesDailyLifeAssessed': 'INTEGER',
      'confidenceInCoping': 'INTEGER',
      'confidenceInCopingAssessed': 'INTEGER',
      'readinessBarriersAssessed': 'INTEGER',
      'selfRatedHealth': 'VARCHAR',
      'maplePriority': 'INTEGER',
      'whodasScore': 'DOUBLE',
      'homeCareVisitsPerWeek': 'INTEGER',
      'morseFallScore': 'INTEGER',
      'distressAssessed': 'INTEGER',
      'stressLevel': 'VARCHAR',
      'phq9Score': 'INTEGER',
      'phq2Score': 'INTEGER',
      'gad7Score': 'INTEGER',
      'worryOrCrisis': 'VARCHAR',
      'auditCScore': 'INTEGER',
      'dast10Score': 'INTEGER',
      'homeSafetyAssessed': 'INTEGER',
      'housingSituation': 'VARCHAR',
      'feelsSafe': 'VARCHAR',
      'unmetBasicNeeds': 'INTEGER',
      'basicSocialAssistance': 'BOOLEAN',
      'employment': 'VARCHAR',
      'transportBarrier': 'VARCHAR',
      'missedAppointments12Months': 'INTEGER',
      'socialServicesInUse': 'INTEGER',
      'loneliness': 'VARCHAR',
      'socialParticipationAssessed': 'INTEGER',
      'socialContactFrequency': 'VARCHAR',
      'hasSomeoneToTurnTo': 'BOOLEAN',
      'informalCareAgreement': 'BOOLEAN',
      'carerStrain': 'INTEGER',
      'helperStrainAssessed': 'INTEGER',
      'contacts12Months': 'INTEGER',
      'digitalSkills': 'VARCHAR',
      'learningMark': 'BOOLEAN'
    })
  ),
  fired AS (
    SELECT clientId, 
      ("longTermConditions" >= 4) AS f1,
      list_contains("markedConditions", 'dementia') AS f2,
      ("diagnosticUncertaintyAssessed" >= 2) AS f3,
      ("hospitalFrailtyRiskScore" > 15) AS f4,
      ("longTermConditions" >= 2) AS f5,
      list_contains("markedConditions", 'cancer') AS f6,
      (list_contains("markedConditions", 'hip-fracture-in-hospital') OR list_contains("markedConditions", 'stroke-in-hospital') OR list_contains("markedConditions", 'fall-in-hospital')) AS f7,
      ("regularMedicines" > 7) AS f8,
      (("careOrganisationAssessed" >= 2) OR ("careFeelsScattered" >= 7)) AS f9,
      (("symptomSeverityAssessed" >= 2) OR ("symptomBurden" >= 7)) AS f10,
      ("emergencyVisits12Months" >= 4) AS f11,
      (("distinctServiceAreas12Months" IS NULL) AND ("careOrganisations12Months" >= 3)) AS f12,
      ("distinctServiceAreas12Months" >= 3) AS f13,
      ("hospitalFrailtyRiskScore" >= 5) AS f14,
      ("careOrganisationAssessed" >= 2) AS f15,
      ("inpatientDays12Months" >= 7) AS f16,
      ("distinctServiceAreas12Months" >= 5) AS f17,
      ("symptomSeverityAssessed" >= 3) AS f18,
      (("confidenceInCoping" IS NULL) AND ("confidenceInCopingAssessed" <= 3)) AS f19,
      ("confidenceInCoping" <= 2) AS f20,
      ("carerStrain" >= 7) AS f21,
      ("confidenceInCoping" <= 5) AS f22,
      ("worryOrCrisis" = 'crisis') AS f23,
      ("managesDailyLifeAssessed" <= 3) AS f24,
      (("managesDailyLifeAssessed" <= 6) OR ("managesDailyLife" <= 4)) AS f25,
      (("distressAssessed" >= 2) OR ("stressLevel" IN ('quite-a-bit', 'very-much'))) AS f26,
      ("helperStrainAssessed" >= 2) AS f27,
      (("homeSafetyAssessed" >= 2) OR ("housingSituation" IN ('worried', 'without-home'))) AS f28,
      ("housingSituation" = 'without-home') AS f29,
      ("unmetBasicNeeds" >= 1) AS f30,
      ("loneliness" = 'often') AS f31,
      ("phq9Score" >= 10) AS f32,
      ("hasSomeoneToTurnTo" = false) AS f33,
      ("readinessBarriersAssessed" >= 2) AS f34,
      ("feelsSafe" = 'unsafe') AS f35,
      ("homeCareVisitsPerWeek" >= 14) AS f36,
      ("auditCScore" >= 6) AS f37,
      ("gad7Score" >= 10) AS f38,
      (("managesDailyLifeAssessed" <= 3) OR ("managesDailyLife" <= 4)) AS f39,
      ("dast10Score" >= 3) AS f40,
      ("morseFallScore" >= 45) AS f41,
      (("maplePriority" >= 4) OR ("whodasScore" >= 40)) AS f42,
      ("maplePriority" >= 4) AS f43,
      (("maplePriority" >= 3) OR ("whodasScore" >= 40)) AS f44,
      (("phq9Score" IS NULL) AND ("phq2Score" >= 3)) AS f45,
      ("socialParticipationAssessed" >= 2) AS f46,
      (("socialParticipationAssessed" >= 2) OR ("socialContactFrequency" = 'less-than-weekly')) AS f47,
      ("transportBarrier" = 'care-trips') AS f48,
      ("employment" = 'seeking') AS f49,
      ("worryOrCrisis" IN ('worry', 'crisis')) AS f50,
      ("homeCareVisitsPerWeek" >= 1) AS f51,
      (("carerStrain" IS NULL) AND ("informalCareAgreement" = true)) AS f52,
      (("unmetBasicNeeds" IS NULL) AND ("basicSocialAssistance" = true)) AS f53,
      ("missedAppointments12Months" >= 3) AS f54,
      ("socialServicesInUse" >= 2) AS f55,
      ("selfRatedHealth" = 'poor') AS f56,
      coalesce(("urgentAssessmentRunning" = true), false)
        OR coalesce(("endOfLifePlan" = true), false)
        OR coalesce(("ageYears" < 18), false)
        OR (("longTermConditions" IS NOT NULL)::INTEGER + ("markedConditions" IS NOT NULL)::INTEGER + ("hospitalFrailtyRiskScore" IS NOT NULL)::INTEGER + ("symptomSeverityAssessed" IS NOT NULL OR "symptomBurden" IS NOT NULL)::INTEGER + ("diagnosticUncertaintyAssessed" IS NOT NULL)::INTEGER + ("regularMedicines" IS NOT NULL)::INTEGER + ("careOrganisationAssessed" IS NOT NULL OR "careFeelsScattered" IS NOT NULL)::INTEGER + ("distinctServiceAreas12Months" IS NOT NULL OR "careOrganisations12Months" IS NOT NULL)::INTEGER + ("emergencyVisits12Months" IS NOT NULL)::INTEGER + ("inpatientDays12Months" IS NOT NULL)::INTEGER) < 4 AS ended
    FROM client
  ),
  placed AS (
    SELECT *,
      greatest(0, least(100, CASE WHEN f1 THEN 15 ELSE 0 END
        + CASE WHEN f2 THEN 15 ELSE 0 END
        + CASE WHEN f3 THEN 10 ELSE 0 END
        + CASE WHEN f4 THEN 10 ELSE 0 END
        + CASE WHEN f5 THEN 10 ELSE 0 END
        + CASE WHEN f6 THEN 10 ELSE 0 END
        + CASE WHEN f7 THEN 10 ELSE 0 END
        + CASE WHEN f8 THEN 10 ELSE 0 END
        + CASE WHEN f9 THEN 10 ELSE 0 END
        + CASE WHEN f10 THEN 10 ELSE 0 END
        + CASE WHEN f11 THEN 10 ELSE 0 END
        + CASE WHEN f12 THEN 10 ELSE 0 END
        + CASE WHEN f13 THEN 10 ELSE 0 END
        + CASE WHEN f14 THEN 5 ELSE 0 END
        + CASE WHEN f15 THEN 5 ELSE 0 END
        + CASE WHEN f16 THEN 5 ELSE 0 END
        + CASE WHEN f17 THEN 5 ELSE 0 END
        + CASE WHEN f18 THEN 4 ELSE 0 END)) AS complexity,
      greatest(0, least(100, CASE WHEN f19 THEN 15 ELSE 0 END
        + CASE WHEN f20 THEN 15 ELSE 0 END
        + CASE WHEN f21 THEN 10 ELSE 0 END
        + CASE WHEN f22 THEN 10 ELSE 0 END
        + CASE WHEN f23 THEN 10 ELSE 0 END
        + CASE WHEN f24 THEN 10 ELSE 0 END
        + CASE WHEN f25 THEN 10 ELSE 0 END
        + CASE WHEN f26 THEN 10 ELSE 0 END
        + CASE WHEN f27 THEN 10 ELSE 0 END
        + CASE WHEN f28 THEN 10 ELSE 0 END
        + CASE WHEN f29 THEN 10 ELSE 0 END
        + CASE WHEN f30 THEN 10 ELSE 0 END
        + CASE WHEN f31 THEN 10 ELSE 0 END
        + CASE WHEN f32 THEN 10 ELSE 0 END
        + CASE WHEN f33 THEN 10 ELSE 0 END
        + CASE WHEN f34 THEN 10 ELSE 0 END
        + CASE WHEN f35 THEN 10 ELSE 0 END
        + CASE WHEN f36 THEN 10 ELSE 0 END
        + CASE WHEN f37 THEN 5 ELSE 0 END
        + CASE WHEN f38 THEN 5 ELSE 0 END
        + CASE WHEN f39 THEN 5 ELSE 0 END
        + CASE WHEN f40 THEN 5 ELSE 0 END
        + CASE WHEN f41 THEN 5 ELSE 0 END
        + CASE WHEN f42 THEN 5 ELSE 0 END
        + CASE WHEN f43 THEN 5 ELSE 0 END
        + CASE WHEN f44 THEN 5 ELSE 0 END
        + CASE WHEN f45 THEN 5 ELSE 0 END
        + CASE WHEN f46 THEN 5 ELSE 0 END
        + CASE WHEN f47 THEN 5 ELSE 0 END
        + CASE WHEN f48 THEN 5 ELSE 0 END
        + CASE WHEN f49 THEN 5 ELSE 0 END
        + CASE WHEN f50 THEN 5 ELSE 0 END
        + CASE WHEN f51 THEN 5 ELSE 0 END
        + CASE WHEN f52 THEN 5 ELSE 0 END
        + CASE WHEN f53 THEN 5 ELSE 0 END
        + CASE WHEN f54 THEN 5 ELSE 0 END
        + CASE WHEN f55 THEN 5 ELSE 0 END
        + CASE WHEN f56 THEN 4 ELSE 0 END)) AS copingDifficulty
    FROM fired
  )
  SELECT clientId,
    CASE WHEN ended THEN NULL
      WHEN coalesce((((("complexity" < 40) AND ("copingDifficulty" < 40)))), false)::INTEGER
        + coalesce((((("complexity" >= 40) AND ("copingDifficulty" < 40)))), false)::INTEGER
        + coalesce((((("complexity" >= 40) AND ("copingDifficulty" >= 40)))), false)::INTEGER
        + coalesce((((("complexity" < 40) AND ("copingDifficulty" >= 40)))), false)::INTEGER > 1 THEN NULL
      WHEN (((("complexity" < 40) AND ("copingDifficulty" < 40)))) THEN 'SELF_CARE'
      WHEN (((("complexity" >= 40) AND ("copingDifficulty" < 40)))) THEN 'COLLABORATION'
      WHEN (((("complexity" >= 40) AND ("copingDifficulty" >= 40)))) THEN 'NETWORK'
      WHEN (((("complexity" < 40) AND ("copingDifficulty" >= 40)))) THEN 'COMMUNITY'
    END AS strategy,
    complexity,
    copingDifficulty,
    concat_ws('|',
      CASE WHEN f1 THEN 'complexity.need.long-term-conditions.many' END,
      CASE WHEN f2 THEN 'complexity.need.marked.dementia' END,
      CASE WHEN f3 THEN 'complexity.need.diagnostic-uncertainty' END,
      CASE WHEN f4 THEN 'complexity.need.frailty.high' END,
      CASE WHEN f5 THEN 'complexity.need.long-term-conditions.several' END,
      CASE WHEN f6 THEN 'complexity.need.marked.cancer' END,
      CASE WHEN f7 THEN 'complexity.need.marked.hospital-event' END,
      CASE WHEN f8 THEN 'complexity.need.medication' END,
      CASE WHEN f9 THEN 'complexity.need.organisation.scattered' END,
      CASE WHEN f10 THEN 'complexity.need.severity.disturbing' END,
      CASE WHEN f11 THEN 'complexity.use.emergency' END,
      CASE WHEN f12 THEN 'complexity.use.organisations' END,
      CASE WHEN f13 THEN 'complexity.use.service-areas.several' END,
      CASE WHEN f14 THEN 'complexity.need.frailty.intermediate' END,
      CASE WHEN f15 THEN 'complexity.need.organisation.assessed' END,
      CASE WHEN f16 THEN 'complexity.use.inpatient' END,
      CASE WHEN f17 THEN 'complexity.use.service-areas.many' END,
      CASE WHEN f18 THEN 'complexity.need.severity.assessed-serious' END,
      CASE WHEN f19 THEN 'coping-difficulty.need.confidence.assessed' END,
      CASE WHEN f20 THEN 'coping-difficulty.need.confidence.client-low' END,
      CASE WHEN f21 THEN 'coping-difficulty.need.carer-strain' END,
      CASE WHEN f22 THEN 'coping-difficulty.need.confidence.client' END,
      CASE WHEN f23 THEN 'coping-difficulty.need.crisis' END,
      CASE WHEN f24 THEN 'coping-difficulty.need.daily-life.poor-assessed' END,
      CASE WHEN f25 THEN 'coping-difficulty.need.daily-life.uneven' END,
      CASE WHEN f26 THEN 'coping-difficulty.need.distress' END,
      CASE WHEN f27 THEN 'coping-difficulty.need.helper-strain' END,
      CASE WHEN f28 THEN 'coping-difficulty.need.home.unsteady' END,
      CASE WHEN f29 THEN 'coping-difficulty.need.home.without-home' END,
      CASE WHEN f30 THEN 'coping-difficulty.need.livelihood' END,
      CASE WHEN f31 THEN 'coping-difficulty.need.loneliness' END,
      CASE WHEN f32 THEN 'coping-difficulty.need.mood.phq9' END,
      CASE WHEN f33 THEN 'coping-difficulty.need.no-one-to-turn-to' END,
      CASE WHEN f34 THEN 'coping-difficulty.need.readiness' END,
      CASE WHEN f35 THEN 'coping-difficulty.need.safety' END,
      CASE WHEN f36 THEN 'coping-difficulty.use.home-care.twice-daily' END,
      CASE WHEN f37 THEN 'coping-difficulty.need.alcohol' END,
      CASE WHEN f38 THEN 'coping-difficulty.need.anxiety' END,
      CASE WHEN f39 THEN 'coping-difficulty.need.daily-life.poor' END,
      CASE WHEN f40 THEN 'coping-difficulty.need.drugs' END,
      CASE WHEN f41 THEN 'coping-difficulty.need.falls' END,
      CASE WHEN f42 THEN 'coping-difficulty.need.functioning.high' END,
      CASE WHEN f43 THEN 'coping-difficulty.need.functioning.maple-high' END,
      CASE WHEN f44 THEN 'coping-difficulty.need.functioning.moderate' END,
      CASE WHEN f45 THEN 'coping-difficulty.need.mood.phq2' END,
      CASE WHEN f46 THEN 'coping-difficulty.need.participation.assessed' END,
      CASE WHEN f47 THEN 'coping-difficulty.need.participation.little' END,
      CASE WHEN f48 THEN 'coping-difficulty.need.reaching-services' END,
      CASE WHEN f49 THEN 'coping-difficulty.need.work' END,
      CASE WHEN f50 THEN 'coping-difficulty.need.worry' END,
      CASE WHEN f51 THEN 'coping-difficulty.use.home-care' END,
      CASE WHEN f52 THEN 'coping-difficulty.use.informal-care' END,
      CASE WHEN f53 THEN 'coping-difficulty.use.livelihood' END,
      CASE WHEN f54 THEN 'coping-difficulty.use.missed-appointments' END,
      CASE WHEN f55 THEN 'coping-difficulty.use.social-services' END,
      CASE WHEN f56 THEN 'coping-difficulty.need.self-rated-health' END) AS evidence
  FROM placed
) TO '{output}' (FORMAT csv, HEADER true);
