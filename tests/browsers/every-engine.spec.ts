// One file, so that each engine is started once.
import './scenarios/reading.ts';
import './scenarios/search.ts';
import './scenarios/speech.ts';
import './scenarios/display.ts';
import './scenarios/carried.ts';
