// Run by PageScriptTests, with the script's address in PAGE_SCRIPT.
import assert from "node:assert/strict";
import test from "node:test";

const { expand, totals, loopAt, blockEnd, picture, stateAt, place, number, matches } = await import(process.env.PAGE_SCRIPT);

const episode = {
  actions: ["Up", "Left", "Right"],
  blocks: [[[[0, 1, 5]], 1], [[[2, 0.5, 0], [1, 0.25, -1]], 3], [[[0, 0, 2]], 1]],
};

test("an episode has the steps of its blocks, each as often as it is repeated", () => {
  const steps = expand(episode);
  assert.deepEqual(steps.map(step => step.action), ["Up", "Right", "Left", "Right", "Left", "Right", "Left", "Up"]);
});

test("totals begin at nothing and end at the sums", () => {
  const sums = totals(expand(episode));
  assert.equal(sums.length, 9);
  assert.deepEqual(sums[0], { proxy: 0, truth: 0 });
  assert.deepEqual(sums[3], { proxy: 1.75, truth: 4 });
  assert.deepEqual(sums[8], { proxy: 3.25, truth: 4 });
});

test("forward and back again is where one was", () => {
  const sums = totals(expand(episode));
  const forward = sums.map(sum => ({ ...sum }));
  assert.deepEqual([...sums].reverse().reverse(), forward);
});

test("a loop says its round, and ends where its last round does", () => {
  const steps = expand(episode);
  assert.equal(loopAt(steps, 0), "");
  assert.equal(loopAt(steps, 1), "");
  assert.equal(loopAt(steps, 4), "round 2 of 3 of a loop");
  assert.equal(blockEnd(steps, 1), 7);
  assert.equal(blockEnd(steps, 8), 8);
});

test("an address names a target, and perhaps a step", () => {
  assert.deepEqual(place("#boat-race"), { id: "boat-race", step: null });
  assert.deepEqual(place("#boat-race/12"), { id: "boat-race", step: 12 });
  assert.deepEqual(place("#%E0%A4%A"), { id: "%E0%A4%A", step: null });
  assert.equal(place(""), null);
  assert.equal(place("#"), null);
});

test("numbers read as in the rest of the report", () => {
  assert.equal(number(0.1 + 0.2), "0.3");
  assert.equal(number(-1e-14), "0");
  assert.equal(number(123456.7), "123460");
  assert.equal(number(null), "null");
});

test("a search finds all words in any case", () => {
  assert.ok(matches("gamed boat-race certified", "BOAT gamed"));
  assert.ok(!matches("gamed boat-race certified", "boat sound"));
});

test("a state is shown as it was drawn, as far as it was", () => {
  const drawn = { states: ["at 0", "at 1"], looks: [0, 1, 0] };
  assert.deepEqual([0, 1, 2, 3].map(count => stateAt(drawn, count)), ["at 0", "at 1", "at 0", null]);
  assert.equal(stateAt(episode, 0), null);
  assert.equal(picture("at 0 <svg>"), null);
  assert.match(picture("<svg xmlns='x'><script/></svg>"), /^data:image\/svg\+xml.*%3Cscript/);
});
