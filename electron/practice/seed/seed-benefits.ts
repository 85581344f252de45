import type { BenefitRecord } from '../world';

/** Codes and names by category; more than one page of 100, so that clients must turn pages. */
const benefitsByCategory: Readonly<Record<string, string>> = {
  'Office visits':
    'OV Office visit|OVSPEC Specialist visit|OVPREV Preventive visit|WELLBABY Well-baby visit|TELE Telehealth visit|CONSULT Consultation|SECOND Second opinion|ALLERGY Allergy visit|ALLSERUM Allergy serum|IMMUN Immunization|PHYSICAL Annual physical|GYN Gynecological exam|RETAILCL Retail clinic|NUTRITION Nutrition counseling|TOBACCO Tobacco counseling',
  Emergency:
    'ER Emergency room|ERPHYS Emergency physician|URGENT Urgent care|AMBGRND Ground ambulance|AMBAIR Air ambulance|OBSERV Observation stay|TRAUMA Trauma activation',
  Hospital:
    'IPROOM Inpatient room and board|IPPHYS Inpatient physician|IPSURG Inpatient surgery|ICU Intensive care|OPSURG Outpatient surgery|OPFAC Outpatient facility|ASC Ambulatory surgical center|ANESTH Anesthesia|ASSTSURG Assistant surgeon|SNF Skilled nursing facility|HOMECARE Home health care|HOSPICEIP Inpatient hospice|HOSPICEHM Hospice at home|TRANSPL Organ transplant|DIALYSIS Dialysis|CHEMO Chemotherapy|RADIATION Radiation therapy|INFUSION Infusion therapy|BLOOD Blood products',
  'Tests and imaging':
    'LAB Laboratory|LABPREV Preventive laboratory|XRAY X-ray|MRI MRI|CTSCAN CT scan|PET PET scan|ULTRA Ultrasound|MAMMO Mammogram|COLON Colonoscopy|EKG Electrocardiogram|SLEEP Sleep study|GENETIC Genetic testing|PATH Pathology|BONEDENS Bone density',
  Therapy:
    'PT Physical therapy|OT Occupational therapy|ST Speech therapy|CARDREHAB Cardiac rehabilitation|PULMREHAB Pulmonary rehabilitation|CHIROADJ Chiropractic adjustment|ACUPUN Acupuncture|MASSAGE Massage therapy|BIOFEED Biofeedback|ABA Applied behavior analysis',
  'Behavioral health':
    'MHIP Mental health inpatient|MHOP Mental health outpatient|MHPHP Partial hospitalization|MHIOP Intensive outpatient|SAIP Substance use inpatient|SAOP Substance use outpatient|DETOX Detoxification|RESID Residential treatment|PSYTEST Psychological testing',
  Maternity:
    'PRENATAL Prenatal care|DELIVERY Delivery|CSECTION Cesarean section|NEWBORN Newborn care|NICU Neonatal intensive care|LACTATION Lactation support|BIRTHCTR Birth center|STERIL Sterilization|CONTRACEP Contraception',
  Equipment:
    'DMERENT Equipment rental|DMEPURCH Equipment purchase|PROSTH Prosthetics|ORTHOTIC Orthotics|OXYGEN Oxygen|CPAP CPAP machine|INSULPUMP Insulin pump|HEARAID Hearing aid|WIG Wig after chemotherapy|OSTOMY Ostomy supplies|DIABSUP Diabetic supplies',
  Dental:
    'D0120 Periodic oral exam|D0150 Comprehensive oral exam|D0210 Full-mouth X-rays|D0274 Bitewing X-rays|D1110 Adult cleaning|D1120 Child cleaning|D1206 Fluoride varnish|D1351 Sealant|D2140 Amalgam filling|D2391 Composite filling|D2740 Crown|D3310 Root canal|D4341 Scaling and root planing|D5110 Complete denture|D6010 Implant body|D7140 Extraction|D7240 Impacted tooth|D8080 Adolescent braces|D8090 Adult braces|D9110 Palliative treatment',
  Vision:
    'V2020 Frames|V2100 Single-vision lenses|V2200 Bifocal lenses|V2300 Trifocal lenses|V2500 Contact lenses|V2781 Progressive lenses|92004 New-patient eye exam|92014 Eye exam|92310 Contact lens fitting|LASER Laser correction',
  Prescriptions:
    'RXGEN Generic drugs|RXPREF Preferred brands|RXNONPREF Other brands|RXSPEC Specialty drugs|RXMAIL Mail order|RXPREV Preventive drugs',
};

/** The benefit codes; no accumulator may be called like one. */
export const seedBenefits: readonly BenefitRecord[] = Object.entries(benefitsByCategory).flatMap(
  ([category, list]) =>
    list.split('|').map((entry) => {
      const space = entry.indexOf(' ');
      return {
        benefit_Code: entry.slice(0, space),
        benefit_Description: entry.slice(space + 1),
        benefit_Category: category,
        allow_Flat_Tax: false,
        medicare: 'N',
        pend_Flag: 'N',
      };
    }),
);
