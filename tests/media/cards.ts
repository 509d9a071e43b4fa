import { motifOf } from './motifs.ts';

/** The night, and what shines in it. */
export const cardStyle = `
*{box-sizing:border-box;margin:0}
body{width:1280px;height:720px;display:grid;grid-template-columns:1fr 540px;align-items:center;padding:0 60px 0 80px;gap:40px;
background:radial-gradient(circle at 78% 50%,#24344f,#131c2e 62%);color:#f4ecd8;font:400 30px/1.35 Spectral}
svg{width:540px;height:540px;color:#e8bf66}
h1{font-size:60px;line-height:1.12;font-weight:400;text-wrap:balance}
.long h1{font-size:50px}
h2{font-size:34px;font-weight:400;font-style:italic;color:#e8bf66;margin-top:28px}
.who{margin-top:36px;font-size:28px;color:#c9c3b4}
footer{position:absolute;left:80px;bottom:44px;font-size:21px;letter-spacing:.04em;color:#97a0b3}
`;

/** What a title card says. */
export interface Card {
	id: string;
	title: string;
	speakers: string;
	/** The chapter that begins, in a video. */
	chapter?: string | undefined;
}

/** A title card: the title, who speaks, a motif in lines of light. */
export function card({ id, title, speakers, chapter }: Card): string {
	return `<body class="${title.length > 44 ? 'long' : ''}"><main><h1>${title}</h1>${chapter ? `<h2>${chapter}</h2>` : ''}<p class="who">${speakers}</p></main>${motifOf(id)}<footer>Garder les feux · Édition fictive</footer></body>`;
}
