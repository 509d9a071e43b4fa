import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { kinds } from '#proceedings/kinds.ts';
import { contentLoader } from '#proceedings/loader.ts';
import { contentDir } from '#site/identity.ts';

export const collections = {
	seminar: defineCollection({ loader: contentLoader(contentDir, 'seminar'), schema: kinds.seminar.schema() }),
	organisations: defineCollection({
		loader: contentLoader(contentDir, 'organisations'),
		schema: kinds.organisations.schema(),
	}),
	glossary: defineCollection({
		loader: contentLoader(contentDir, 'glossary'),
		schema: kinds.glossary.schema(),
	}),
	timeline: defineCollection({
		loader: contentLoader(contentDir, 'timeline'),
		schema: kinds.timeline.schema(),
	}),
	sources: defineCollection({ loader: contentLoader(contentDir, 'sources'), schema: kinds.sources.schema() }),
	unknowns: defineCollection({
		loader: contentLoader(contentDir, 'unknowns'),
		schema: kinds.unknowns.schema(),
	}),
	programme: defineCollection({
		loader: contentLoader(contentDir, 'programme'),
		schema: kinds.programme.schema(),
	}),
	passages: defineCollection({
		loader: contentLoader(contentDir, 'passages'),
		schema: kinds.passages.schema(),
	}),
	panels: defineCollection({
		loader: contentLoader(contentDir, 'panels'),
		schema: translatable(kinds.panels),
	}),
	dialogue: defineCollection({
		loader: contentLoader(contentDir, 'dialogue'),
		schema: translatable(kinds.dialogue),
	}),
	interventions: defineCollection({
		loader: contentLoader(contentDir, 'interventions'),
		schema: translatable(kinds.interventions),
	}),
	tracks: defineCollection({ loader: contentLoader(contentDir, 'tracks'), schema: kinds.tracks.schema() }),
	panelTracks: defineCollection({
		loader: contentLoader(contentDir, 'panelTracks'),
		schema: kinds.panelTracks.schema(),
	}),
	dialogueTracks: defineCollection({
		loader: contentLoader(contentDir, 'dialogueTracks'),
		schema: kinds.dialogueTracks.schema(),
	}),
	report: defineCollection({
		loader: contentLoader(contentDir, 'report'),
		schema: translatable(kinds.report),
	}),
	speakers: defineCollection({
		loader: contentLoader(contentDir, 'speakers'),
		schema: translatable(kinds.speakers),
	}),
	pages: defineCollection({ loader: contentLoader(contentDir, 'pages'), schema: translatable(kinds.pages) }),
};

/** An original or a translation, which has its own shape. */
function translatable<Original extends z.ZodType, Translation extends z.ZodType>(kind: {
	schema: () => Original;
	translation: () => Translation;
}) {
	return z.union([kind.translation(), kind.schema()]);
}
