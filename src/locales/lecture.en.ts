/** The English catalog of the lecture mode, which is loaded with it. Its type is what every other locale must fill in. */
export const lectureEn = {
  region: 'Lecture',
  reveal: 'Show the answer',
  hide: 'Next question',
  leave: 'Leave',
  leaveKey: 'Esc',
  code: 'QR code of the link to what the page shows',
  scan: 'Scan to try it',
  enlarge: 'QR code, full screen',
  local: 'This address works on this computer only.',
  tooLong: 'The link is too long for a QR code.',
};

/** Every message of the lecture mode. */
export type LectureCatalog = typeof lectureEn;
