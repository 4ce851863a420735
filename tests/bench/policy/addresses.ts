/** What the starter pack makes of an address, by the address alone. */
export type AddressKind = 'nothing' | 'host' | 'filter' | 'search';

/** Addresses as students open them, several of each kind, so that nothing is answered from memory. */
export const addressesByKind: Readonly<Record<AddressKind, readonly string[]>> = {
  nothing: [
    'https://en.wikipedia.org/wiki/Photosynthesis',
    'https://docs.google.com/document/d/1aBcD2eFgHiJkLmNoPqRsTuVwXyZ0123456789/edit?usp=sharing#heading=h.1',
    'https://classroom.google.com/u/0/c/NTQ4MzY2MjE2/a/NTQ4MzY2MjE3/details',
    'https://www.khanacademy.org/math/cc-sixth-grade-math/x0267d782:cc-6th-rates/x0267d782:cc-6th-unit-rates/e/rate_problems_0.5',
    'https://www.nationalgeographic.com/animals/mammals/facts/gray-wolf?loggedin=true&rnd=1690000000000',
    'https://maple.instructure.com/courses/1208/modules/items/88321?return_to=%2Fcourses%2F1208%2Fmodules',
    'https://www.britannica.com/event/American-Civil-War/The-cost-and-significance-of-the-Civil-War',
    'https://kids.nationalgeographic.com/geography/countries/article/mexico',
    'https://www.desmos.com/calculator/abcd1234ef?lang=en',
    'https://phet.colorado.edu/sims/html/forces-and-motion-basics/latest/forces-and-motion-basics_en.html',
    'https://www.nasa.gov/learning-resources/for-students-grades-5-8/',
    'https://drive.google.com/drive/folders/1XyZ_0aBcDeFgHiJkLmNoPqRsTuVwXyZ?resourcekey=0-abcdefgh',
  ],
  host: [
    'https://www.coolmathgames.com/0-snake',
    'https://www.netflix.com/watch/80100172?trackId=155573560',
    'https://www.tiktok.com/@maker/video/7301234567890123456?lang=en',
    'https://open.spotify.com/playlist/37i9dQZF1DXcBWIGoYBM5M',
  ],
  filter: [
    'https://quiet-library.example/uv/service/hvtrs8%2F-wuw%2Cymuvu%60e%2Ccmm-',
    'https://homework-helper.example/uv/service/hvtrs8%2F-dkqcmrf%2Ccmm-',
    'http://192.0.2.7:8080/uv/service/hvtrs8%2F-pmbnoz%2Ccmm-',
    'https://algebra.reading-room.example/uv/service/hvtrs8%2F-gcmgs%2Ccmm-',
  ],
  search: [
    'https://www.google.com/search?q=how+do+volcanoes+form&oq=how+do+volcanoes&gs_lcrp=EgZjaHJvbWU&sourceid=chrome&ie=UTF-8',
    'https://www.bing.com/search?q=causes+of+world+war+1+for+kids&form=QBLH',
    'https://duckduckgo.com/?q=photosynthesis+diagram+labeled&ia=images&iax=images',
    'https://www.google.com/search?q=10000+is+what+percent+of+40000&hl=en',
  ],
};

const each = ([...addresses]: readonly string[], count: number): readonly string[] =>
  addresses.slice(0, count);

/** Twenty openings of a school day: mostly pages no rule speaks of, some searches, a few that a rule means. */
export const schoolDay: readonly string[] = [
  ...each(addressesByKind.nothing, 6),
  ...each(addressesByKind.search, 2),
  ...each(addressesByKind.host, 2),
  ...addressesByKind.nothing.slice(6),
  ...addressesByKind.search.slice(2),
  ...each(addressesByKind.filter, 2),
];
