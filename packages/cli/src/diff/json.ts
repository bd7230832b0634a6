/** A difference as one JSON document, as `packages/cli/schema/diff.schema.json` describes it. */
import type { Change, Finding } from '@icb/language';
import { jsonText, type Measure, nameOf } from '@icb/rules';
import { finite } from '../survey/json.ts';
import { sumOfGroups } from '../survey/seats.ts';
import type { Difference, Version } from './difference.ts';

export function jsonDiff(difference: Difference): string {
  const { old, now, asAt, changes, appeared, gone, changed, grades, measures, variations } = difference;
  const document = {
    version: 1,
    old: versionOf(old),
    new: versionOf(now),
    asAt,
    changes: changes.map((change) => changeOf(change, old, now)),
    findings: {
      new: appeared.map((finding) => findingOf(finding, now)),
      gone: gone.map((finding) => findingOf(finding, old)),
      changed: changed.map(({ before, after }) => ({ before: findingOf(before, old), after: findingOf(after, now) })),
    },
    grades: grades.map(({ id, title, before, after }) => ({
      id,
      title,
      before: before?.category ?? null,
      after: after?.category ?? null,
    })),
    measures: measures.map(({ id, title, before, after }) => ({
      id,
      title,
      before: measureRange(before),
      after: measureRange(after),
    })),
    approval: now.constitution.kind === 'icb' ? 'nhs-england' : 'none',
    variations: variations.map(({ number, clause, change, present, proposed }) => ({
      number,
      clause: { number: clause.number ?? null, title: clause.title },
      change: changes.indexOf(change),
      present: present ?? null,
      proposed: proposed ?? null,
      reason: null,
    })),
  };
  return jsonText(document);
}

function versionOf({ name, constitution, seats }: Version) {
  const members = seats.filter(({ id }) => id !== 'attendee');
  const attendees = seats.filter(({ id }) => id === 'attendee');
  return {
    path: name,
    name: nameOf(constitution),
    kind: constitution.kind,
    members: finite(sumOfGroups(members, 'seats')),
    attendees: finite(sumOfGroups(attendees, 'seats')),
    votes: finite(sumOfGroups(seats, 'votes')),
  };
}

function changeOf(change: Change, old: Version, now: Version) {
  const { kind, subject, property, sentence, before, after, effect } = change;
  return {
    kind,
    of: subject.is,
    property,
    sentence,
    before: before ?? null,
    after: after ?? null,
    effect: effect ?? null,
    old: change.old ? old.rangeOf(change.old) : null,
    new: change.new ? now.rangeOf(change.new) : null,
  };
}

function findingOf({ rule, severity, status, message, span }: Finding, { rangeOf }: Version) {
  return { rule, severity, status, message, range: rangeOf(span) };
}

function measureRange(measure: Measure | undefined) {
  return measure?.value ? finite(measure.value) : null;
}
