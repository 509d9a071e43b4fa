import type { APIRoute } from 'astro';
import { z } from 'zod';
import { DataSchema } from '#formats/data/schema.ts';

/** What the data look like (JSON Schema, draft 2020-12). */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(DataSchema));
