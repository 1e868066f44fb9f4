import { followLecture, startVeil } from './classVeil';
import { LectureBar } from './LectureBar';
import { LectureCode } from './LectureCode';
import type { LectureParts } from './useLecture';

/** All that the page is given when it is first shown to a class. */
export const LECTURE: LectureParts = { Bar: LectureBar, Code: LectureCode, startVeil, followLecture };
