/** Where a pack of one's own begins: small, whole, and in force only for one class. */
export const blankPack = `format: 1
pack:
  id: my-class
  name: My class pack
  revision: 1
  layer: class
  publisher: My school
policy:
  title: Class agreement
  clauses:
    - { id: "1", title: Class time is learning time, checkedBy: rules }
charter:
  reads: [url]
  keeps: [host, rule, time, count]
  retentionDays: 30
  offCampus: "off"
clock:
  timezone: America/Chicago
  periods:
    class: { days: [mon, tue, wed, thu, fri], from: "08:10", to: "15:05" }
rules:
  - id: MY-01
    title: Video site in class time
    clause: "1"
    severity: low
    when: { host: { isOneOf: [videos.example] } }
    active: { during: [class] }
    action: tell
    student: { en: "Videos can wait until after class.", es: "Los videos pueden esperar hasta después de clase." }
    teacher: { en: "Remind quietly.", es: "Recuérdelo en voz baja." }
    tests:
      - { name: the site on a Tuesday, given: { url: "https://videos.example/", at: "2026-09-15T10:00" }, expect: match }
      - { name: the same on Saturday, given: { url: "https://videos.example/", at: "2026-09-19T10:00" }, expect: no-match }
`;
