import type { z } from 'zod';
import { DialogueSchema, DialogueTranslationSchema } from '#schemas/dialogue.ts';
import { TermSchema } from '#schemas/glossary.ts';
import { InterventionSchema, InterventionTranslationSchema } from '#schemas/interventions.ts';
import { OrganisationSchema } from '#schemas/organisations.ts';
import { PageSchema, PageTranslationSchema } from '#schemas/pages.ts';
import { PanelSchema, PanelTranslationSchema } from '#schemas/panels.ts';
import { PassagesSchema } from '#schemas/passages.ts';
import { ProgrammeSchema } from '#schemas/programme.ts';
import { ReportSchema, ReportTranslationSchema } from '#schemas/report.ts';
import { SeminarSchema } from '#schemas/seminar.ts';
import { SourceSchema } from '#schemas/sources.ts';
import { SpeakerSchema, SpeakerTranslationSchema } from '#schemas/speakers.ts';
import { MilestoneSchema } from '#schemas/timeline.ts';
import { TrackSchema } from '#schemas/tracks.ts';
import { UnknownSchema } from '#schemas/unknowns.ts';
import type { Reference } from './types.ts';

/**
 * Every kind of content, where it lies under the content root and what it must look like:
 * - `file`: one YAML file that holds one entry;
 * - `list`: one YAML file that holds a list of entries, each with its `id`;
 * - `folder`: one folder that is one entry, with one file a language: the original and its translations;
 * - `folders`: one folder an entry, with one file a language: the original and its translations;
 * - `tracks`: WebVTT files in the folders of another kind: `transcript.fr.vtt`, `chapters.fr.vtt`.
 */
export const kinds = {
	seminar: { form: 'file', path: 'seminar.yaml', schema: SeminarSchema },
	organisations: { form: 'list', path: 'organisations.yaml', schema: OrganisationSchema },
	glossary: { form: 'list', path: 'glossary.yaml', schema: TermSchema },
	timeline: { form: 'list', path: 'timeline.yaml', schema: MilestoneSchema },
	sources: { form: 'list', path: 'sources.yaml', schema: SourceSchema },
	unknowns: { form: 'list', path: 'unknowns.yaml', schema: UnknownSchema },
	programme: { form: 'file', path: 'programme.yaml', schema: ProgrammeSchema },
	passages: { form: 'list', path: 'passages.yaml', schema: PassagesSchema },
	panels: {
		form: 'folders',
		path: 'panels',
		extension: 'md',
		schema: PanelSchema,
		translation: PanelTranslationSchema,
	},
	dialogue: {
		form: 'folders',
		path: 'dialogue',
		extension: 'md',
		schema: DialogueSchema,
		translation: DialogueTranslationSchema,
	},
	interventions: {
		form: 'folders',
		path: 'interventions',
		extension: 'md',
		schema: InterventionSchema,
		translation: InterventionTranslationSchema,
	},
	tracks: { form: 'tracks', path: 'interventions', schema: TrackSchema },
	panelTracks: { form: 'tracks', path: 'panels', schema: TrackSchema },
	dialogueTracks: { form: 'tracks', path: 'dialogue', schema: TrackSchema },
	report: {
		form: 'folder',
		path: 'report',
		extension: 'md',
		schema: ReportSchema,
		translation: ReportTranslationSchema,
	},
	speakers: {
		form: 'folders',
		path: 'speakers',
		extension: 'md',
		schema: SpeakerSchema,
		translation: SpeakerTranslationSchema,
	},
	pages: {
		form: 'folders',
		path: 'pages',
		extension: 'mdx',
		schema: PageSchema,
		translation: PageTranslationSchema,
	},
} as const;

/** The folder of an entry, under the content root. */
export function folderOf(kind: Kind, id: string): string {
	const { form, path } = kinds[kind];
	return form === 'folder' ? path : `${path}/${id}`;
}

/** What a link to an entry leads to, by the kind of content: the kinds whose entries the site refers to by their names. */
export const referenceKinds = {
	panels: 'panel',
	dialogue: 'dialogue',
	interventions: 'intervention',
	report: 'report',
	speakers: 'speaker',
	organisations: 'organisation',
	glossary: 'term',
	timeline: 'milestone',
} as const satisfies Partial<Record<Kind, Reference['kind']>>;

/** The tracks that lie in the folders of each kind of content that may be recorded. */
export const tracksOf = {
	interventions: 'tracks',
	panels: 'panelTracks',
	dialogue: 'dialogueTracks',
} as const;

/** The name of a kind of content, which is also the name of its collection. */
export type Kind = keyof typeof kinds;

type Output<Factory> = Factory extends (...args: never[]) => z.ZodType
	? z.output<ReturnType<Factory>>
	: never;

/** The validated fields of an original, or of an entry of a file. */
export type Fields<K extends Kind> = Output<(typeof kinds)[K]['schema']>;

/** The validated fields of a translation. */
export type TranslationFields<K extends Kind> = (typeof kinds)[K] extends { translation: infer Factory }
	? Output<Factory>
	: never;

/** One validated entry, whoever read it. */
export interface Entry<K extends Kind> {
	/** Its id: of the thing, shared by the original and its translations. */
	id: string;
	/** The language of the file, for kinds that have one file a language. */
	language: string | undefined;
	/** Its path under the content root, with forward slashes. */
	file: string;
	/** Its fields, validated. */
	data: Fields<K> | TranslationFields<K>;
	/** The text below the front matter. Empty for YAML files. */
	body: string;
}

/** Every validated entry of an edition, by kind. */
export type Entries = { [K in Kind]: Entry<K>[] };
